import type { Measurement } from '../lib/measure';
import { type Bench, median, say } from './Bench';
import { countWrites } from './Database';
import { ratio, stall } from './measureFirst';
import type { LoopResult, SyncResult } from './messages';
import { Process } from './Process';

/** The first cycles of a process are slower than all others in its life. */
const WARM_UP = 2;
const CYCLES = 7;

/** The record of each run; and what a backend notes when it starts. */
const EXPECTED: ReadonlySet<string> = new Set([
  'sync_runs',
  'knex_migrations_lock',
]);

/** Cycles that find nothing new, in turns with the bare loop. */
export async function measureCycles(
  bench: Bench,
  connection: string,
): Promise<Measurement[]> {
  const { folder, source, threads, log } = bench;
  const count = source.repositories.length;
  const isPostgres = connection.startsWith('postgres');
  await settle(bench, connection);
  const before = isPostgres ? await countWrites(connection) : new Map();
  const loop = await Process.start<LoopResult>({
    ...{ file: 'loop.ts', folder, settings: source },
  });
  const backend = await Process.start<SyncResult>({
    ...{ file: 'backend.ts', folder },
    settings: { ...source, connection, threads },
  });
  const loops: LoopResult[] = [];
  const syncs: SyncResult[] = [];
  const requests = { all: 0, blobs: 0, loop: 0 };
  try {
    for (let cycle = 0; cycle < WARM_UP + CYCLES; cycle += 1) {
      await log.count();
      loops.push(await loop.ask('tags'));
      requests.loop += (await log.count()).all;
      syncs.push(await backend.ask('sync'));
      const counts = await log.count();
      requests.all += counts.all;
      requests.blobs += counts.blobs;
    }
  } finally {
    await loop.stop();
    await backend.stop();
  }
  const cycles = syncs.length;
  const events = syncs.reduce((sum, sync) => sum + sync.events, 0);
  const sum = (metric: string, value: number, unit: string): Measurement => ({
    ...{ metric, value, unit, reference: 0, ratio: value },
  });
  const measurements: Measurement[] = [
    {
      metric: 'unchanged cycle: requests for each repository, exactly 1',
      value: requests.all / cycles / count,
      unit: 'requests',
      reference: requests.loop / cycles / count,
      ratio: requests.all / requests.loop,
    },
    sum('unchanged cycles: downloads', requests.blobs, 'blobs'),
    sum('unchanged cycles: events to the catalog', events, 'events'),
    ...(isPostgres
      ? [
          sum(
            'unchanged cycles: rows written other than of runs',
            written(before, await countWrites(connection)),
            'rows',
          ),
        ]
      : []),
    ratio(
      'unchanged cycle: until nothing is left to do',
      median(warm(syncs).map(sync => sync.totalMilliseconds)),
      median(warm(loops).map(({ milliseconds }) => milliseconds)),
    ),
    ratio(
      'unchanged cycle: processor time of all that take part',
      mean(warm(syncs).map(({ processor }) => processor)),
      mean(warm(loops).map(({ processor }) => processor)),
    ),
    stall('unchanged cycle', warm(syncs)),
  ];
  return measurements;
}

/** Comparisons have a limit on their time: what a first sync left over is done by the next ones. */
async function settle(
  { folder, source, threads }: Bench,
  connection: string,
): Promise<void> {
  const backend = await Process.start<SyncResult>({
    ...{ file: 'backend.ts', folder },
    settings: { ...source, connection, threads },
  });
  try {
    let last = Infinity;
    for (;;) {
      const { statements } = await backend.ask('sync');
      if (statements >= last) return;
      last = statements;
    }
  } finally {
    await backend.stop();
  }
}

function warm<T>(results: readonly T[]): T[] {
  return results.slice(WARM_UP);
}

/** Processor time is counted in ticks of some milliseconds, so all count. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function written(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): number {
  let rows = 0;
  for (const [table, writes] of after) {
    const more = writes - (before.get(table) ?? 0);
    if (EXPECTED.has(table) || more === 0) continue;
    say(`${more} rows of ${table} were written in unchanged cycles`);
    rows += more;
  }
  return rows;
}
