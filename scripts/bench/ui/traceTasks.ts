import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args: { name?: string };
}

const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Does some work and finds the longest task of the page's main thread, in milliseconds of processor time: what it takes
 * however busy the machine is otherwise.
 */
export async function traceTasks<T>(
  browser: Browser,
  page: Page,
  work: () => Promise<T>,
): Promise<{ result: T; longestMs: number }> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  const result = await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mainThreads = new Set(
    trace.traceEvents
      .filter(
        ({ name, args }) =>
          name === 'thread_name' && args.name === 'CrRendererMain',
      )
      .map(threadOf),
  );
  const longest = trace.traceEvents
    .filter(event => event.name === TASK && mainThreads.has(threadOf(event)))
    .reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0);
  return { result, longestMs: longest / 1000 };
}
