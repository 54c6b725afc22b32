import type { Browser, Page } from '@playwright/test';
import type { Measurement } from '../lib/measure';
import type { MovedGraph, ShownGraph, Subject } from './page';
import { servePage } from './servePage';
import { traceTasks } from './traceTasks';

const SIZES = [
  [200, 600],
  [500, 1500],
  [2000, 6000],
] as const;

/** The platform's component gets this long for each graph, for showing and for moving it. */
const PATIENCE_MS = 120_000;

interface Measured {
  shown?: ShownGraph;
  moved?: MovedGraph;
  /** Processor time of the longest task. */
  showingMs: number;
  movingMs: number;
}

/**
 * Ours and the platform's graph in the same browser, one after the other, each in a fresh page. A value that the
 * platform's component did not reach in time is `NaN`.
 */
export async function measureGraphs(browser: Browser): Promise<Measurement[]> {
  const served = await servePage();
  try {
    const measurements: Measurement[] = [];
    for (const [nodes, edges] of SIZES) {
      const measureOne = (subject: Subject) =>
        measureSubject(browser, served.url, subject, nodes, edges);
      const ours = await measureOne('graphView');
      const platforms = await measureOne('dependencyGraph');
      measurements.push(
        ...compare(`${nodes}/${edges}`, nodes, ours, platforms),
      );
    }
    return measurements;
  } finally {
    served.close();
  }
}

async function measureSubject(
  browser: Browser,
  url: string,
  subject: Subject,
  nodes: number,
  edges: number,
): Promise<Measured> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
  });
  try {
    await page.goto(url);
    const { result: shown, longestMs: showingMs } = await traceTasks(
      browser,
      page,
      () =>
        inTime<ShownGraph>(
          page,
          `bench.show('${subject}', ${nodes}, ${edges})`,
        ),
    );
    if (!shown) return { showingMs: NaN, movingMs: NaN };
    const { result: moved, longestMs: movingMs } = await traceTasks(
      browser,
      page,
      () => inTime<MovedGraph>(page, `bench.move('${subject}')`),
    );
    return { shown, moved, showingMs, movingMs: moved ? movingMs : NaN };
  } finally {
    await page.close();
  }
}

/** A page that is busy answers nothing, so nobody waits for it longer. */
async function inTime<T>(
  page: Page,
  expression: string,
): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  const result = page.evaluate<T>(expression);
  // Closing the page ends it with an error that nobody waits for.
  result.catch(() => {});
  return await Promise.race([result, late]).finally(() => clearTimeout(timer));
}

function compare(
  size: string,
  nodes: number,
  ours: Measured,
  platforms: Measured,
): Measurement[] {
  if (!ours.shown || !ours.moved) throw new Error(`${size}: took too long`);
  const line = (
    metric: string,
    unit: string,
    value: number,
    reference: number = NaN,
  ): Measurement => ({
    metric: `${metric}, ${size}`,
    value,
    unit,
    reference,
    ratio: value / reference,
  });
  const { shown, moved } = ours;
  if (shown.drawn + shown.counted !== nodes) {
    throw new Error(`${size}: ${shown.drawn} drawn, ${shown.counted} counted`);
  }
  return [
    line('time to layout', 'ms', shown.layoutMs, platforms.shown?.layoutMs),
    line(
      'longest task, showing, processor',
      'ms',
      ours.showingMs,
      platforms.showingMs,
    ),
    line(
      'longest task, moving, processor',
      'ms',
      ours.movingMs,
      platforms.movingMs,
    ),
    line(
      'longest task, showing',
      'ms',
      shown.longestTaskMs,
      platforms.shown?.longestTaskMs,
    ),
    line(
      'longest task, moving',
      'ms',
      moved.longestTaskMs,
      platforms.moved?.longestTaskMs,
    ),
    line(
      'panning',
      'frames/s',
      moved.panFramesPerSecond,
      platforms.moved?.panFramesPerSecond,
    ),
    line(
      'zooming',
      'frames/s',
      moved.zoomFramesPerSecond,
      platforms.moved?.zoomFramesPerSecond,
    ),
    line('drawn and counted', 'nodes', shown.drawn + shown.counted, nodes),
  ];
}
