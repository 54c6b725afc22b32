import type { Measurement } from '../lib/measure';
import { type Bench, median, MEBIBYTE, say } from './Bench';
import type { Ask, LoopResult, SyncResult } from './messages';
import { Process, type ProcessOptions } from './Process';

/** First syncs, each into a new database. Answers the last of those, too. */
export async function measureFirst(
  bench: Bench,
): Promise<{ measurements: Measurement[]; connection: string }> {
  const { folder, source, versions, threads, rounds, log } = bench;
  const count = source.repositories.length;
  const loops: LoopResult[] = [];
  const syncs: SyncResult[] = [];
  let connection = '';
  let requests = { sync: 0, loop: 0 };
  for (let round = 0; round < rounds; round += 1) {
    await log.count();
    // Both start cold: a process that has just been started runs slower.
    loops.push(
      await askOnce<LoopResult>('everything', {
        ...{ file: 'loop.ts', folder, settings: source },
      }),
    );
    requests = { ...requests, loop: (await log.count()).all };
    connection = await bench.databases.next();
    const sync = await askOnce<SyncResult>('sync', {
      ...{ file: 'backend.ts', folder },
      settings: { ...source, connection, threads },
    });
    requests = { ...requests, sync: (await log.count()).all };
    syncs.push(sync);
    say(
      `First sync: ${sync.outcome}, ${sync.fetched} revisions, ${Math.round(
        sync.milliseconds,
      )} ms, ${Math.round(sync.totalMilliseconds)} ms in all, ${
        sync.statements
      } statements; bare loop: ${Math.round(loops.at(-1)!.milliseconds)} ms`,
    );
  }
  const bare = median(loops.map(({ milliseconds }) => milliseconds));
  const time = (metric: string, values: number[]) =>
    ratio(metric, median(values), bare);
  const memory = Math.max(...syncs.map(sync => sync.memory)) / MEBIBYTE;
  const bytes = loops[0].bytes / MEBIBYTE;
  return {
    connection,
    measurements: [
      {
        metric: `first sync: requests for each repository, at most ${
          1 + 2 * versions
        }`,
        value: requests.sync / count,
        unit: 'requests',
        reference: requests.loop / count,
        ratio: requests.sync / requests.loop,
      },
      time(
        'first sync: until its record is finished',
        syncs.map(({ milliseconds }) => milliseconds),
      ),
      time(
        'first sync: until versions are compared and operations listed, too',
        syncs.map(({ totalMilliseconds }) => totalMilliseconds),
      ),
      ratio(
        'first sync: until then, processor time of all that take part',
        median(syncs.map(({ processor }) => processor)),
        median(loops.map(({ processor }) => processor)),
      ),
      {
        metric: 'first sync: memory over idle; reference: bytes of the fleet',
        value: memory,
        unit: 'MiB',
        reference: bytes,
        ratio: memory / bytes,
      },
      stall('first sync', syncs),
    ],
  };
}

async function askOnce<Answer>(
  question: Ask,
  options: ProcessOptions,
): Promise<Answer> {
  const started = await Process.start<Answer>(options);
  try {
    return await started.ask(question);
  } finally {
    await started.stop();
  }
}

/** Of milliseconds. */
export function ratio(
  metric: string,
  value: number,
  reference: number,
): Measurement {
  return { metric, value, unit: 'ms', reference, ratio: value / reference };
}

/** Against what nobody notices. */
export function stall(what: string, syncs: SyncResult[]): Measurement {
  const value = Math.max(...syncs.map(({ longestStall }) => longestStall));
  const reference = 50;
  return {
    metric: `${what}: longest stall of the event loop; reference: what may be`,
    ...{ value, unit: 'ms', reference, ratio: value / reference },
  };
}
