import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measurement } from '../lib/measure';

const MEGABYTES = [0.1, 0.5, 1, 2, 5, 10];
const CHANGED = [0.01, 0.1, 1];
const RUNS = 5;

interface Outcome {
  diff: number;
  parse: number;
  changes: number;
  completeness: string;
}

/**
 * Pairs of OpenAPI documents, each compared cold in a process of its own, against `JSON.parse` of both. The quickest of
 * some runs counts: whatever else the machine does only adds to the time.
 */
export async function measureDiffs(): Promise<Measurement[]> {
  return CHANGED.flatMap(changed => {
    let before: { size: number; value: number } | undefined;
    return MEGABYTES.map(size => {
      const runs = Array.from({ length: RUNS }, () =>
        compareOnce(size * 1e6, changed),
      );
      const { changes, completeness } = runs[0];
      const value = Math.min(...runs.map(({ diff }) => diff));
      const reference = Math.min(...runs.map(({ parse }) => parse));
      const growth =
        before && (value / before.value) ** (1 / Math.log2(size / before.size));
      before = { size, value };
      return {
        metric: `diff: 2 × ${size} MB, ${
          changed * 100
        } % changed, ${changes} changes, ${completeness}`,
        value,
        unit: 'ms',
        reference,
        ratio: value / reference,
        growth,
      };
    });
  });
}

function compareOnce(bytes: number, changed: number): Outcome {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...process.execArgv,
      ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
      join(__dirname, 'diffOnce.ts'),
      ...[String(bytes), String(changed)],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
