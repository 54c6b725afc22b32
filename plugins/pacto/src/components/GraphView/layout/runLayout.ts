import { placeByRank } from './placeByRank';
import type { GraphLayout, LayoutMessage, LayoutRequest } from './types';

/** As long as a reader will wait for a better picture. */
const DEADLINE_MS = 8_000;

export interface RunLayoutOptions {
  /** Ends the worker; the promise then stays open. */
  signal: AbortSignal;
  onProgress?(step: number, steps: number): void;
  deadlineMs?: number;
}

/**
 * Arranges a graph in a worker of its own. There is always a picture: the plain one when the worker fails, may not
 * run, or takes longer than the deadline.
 */
export function runLayout(
  request: LayoutRequest,
  { signal, onProgress, deadlineMs = DEADLINE_MS }: RunLayoutOptions,
): Promise<GraphLayout> {
  return new Promise(resolve => {
    let worker: Worker | undefined;
    const timer = setTimeout(fallBack, deadlineMs);
    signal.addEventListener('abort', end, { once: true });
    try {
      worker = startWorker();
    } catch {
      fallBack();
      return;
    }
    worker.onerror = fallBack;
    worker.onmessage = ({ data }: MessageEvent<LayoutMessage>) => {
      if (data.type === 'done') finish(data.layout);
      else onProgress?.(data.step, data.steps);
    };
    worker.postMessage(request);

    function end() {
      clearTimeout(timer);
      worker?.terminate();
    }
    function finish(layout: GraphLayout) {
      end();
      if (!signal.aborted) resolve(layout);
    }
    function fallBack() {
      finish(placeByRank(request));
    }
  });
}

// By the name of the package and not by a path: the bundler of an app looks it up among the entry points, from these
// sources as well as from what is published, where the files lie elsewhere.
function startWorker(): Worker {
  return new Worker(
    new URL('@pacto/backstage-plugin-pacto/layout-worker', import.meta.url),
  );
}
