import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

jest.setTimeout(30 * 60_000);

/** 10,000 take a quarter of an hour: `PACTO_CYCLES=10000`. */
const CYCLES = Number(process.env.PACTO_CYCLES ?? 600);
/** Bytes for each cycle: the state of ten repositories is larger; compiled code alone is some hundred. */
const SLOPE = 2_000;

describe('T60: many cycles', () => {
  it('leave no more in memory, whether they find something or nothing', async () => {
    const samples = await cycle();
    expect(samples.length).toBeGreaterThan(9);
    const [first, second] = [
      samples.slice(0, samples.length / 2),
      samples.slice(samples.length / 2),
    ].map(least);
    // The least of each half: what is kept stays in every sample, what is only late is gone in one of them.
    const slope = (second - first) / (CYCLES / 2);
    expect(slope).toBeLessThan(SLOPE);
  });
});

function least(values: number[]): number {
  return Math.min(...values);
}

/** Bytes in use after garbage collection, at ten moments or more. */
async function cycle(): Promise<number[]> {
  const child = fork(
    join(__dirname, '__testUtils__/cycles.ts'),
    [String(CYCLES)],
    {
      execArgv: [
        '--expose-gc',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const parts: string[] = [];
  child.stdout!.on('data', part => parts.push(String(part)));
  await once(child, 'close');
  return JSON.parse(parts.join(''));
}
