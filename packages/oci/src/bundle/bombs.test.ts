import { gzipSync } from 'node:zlib';
import { limits } from '@pacto/core';
import { rawTar } from '../__testUtils__/archives';
import { bombs } from '../__testUtils__/bombs';
import { runIsolated } from '../__testUtils__/isolated';
import type { BombOutcome } from '../__testUtils__/isolated/openBombs';
import { seeded } from '../__testUtils__/mutations';
import { openArchive } from './openBundle';
import { unpackLayer } from './unpackLayer';

// Many small steps, on a machine that may be busy.
jest.setTimeout(180_000);

const MiB = 1024 * 1024;

describe('T19: archives that become far more than they are', () => {
  it.each([
    ['16 kB that become 16 MiB', 'BUNDLE_TOO_LARGE'],
    ['gzip in gzip in gzip', 'MALFORMED_ARCHIVE'],
    ['gzip without compression', 'MALFORMED_ARCHIVE'],
    ['10,001 empty files', 'TOO_MANY_ENTRIES'],
    ['50,000 folders', 'TOO_MANY_ENTRIES'],
    ['an extended header of 60 MiB', 'BUNDLE_TOO_LARGE'],
    ['the contract, 10,000 times', 'DUPLICATE_PATH'],
  ])('refuses %s', async (bomb, code) => {
    await expect(openArchive(bombs[bomb]())).rejects.toMatchObject({
      name: 'BundleError',
      code,
    });
  });

  it.each([
    ['10 MB that become 10 GB', 'BUNDLE_TOO_LARGE'],
    ['10 MB that become a file of 10 GB', 'BUNDLE_TOO_LARGE'],
    ['20,000 extended headers', 'TOO_MANY_ENTRIES'],
    ['10,000 files in five million folders', 'TOO_MANY_ENTRIES'],
  ])('refuses %s, in less than 150 MiB of memory', async (bomb, code) => {
    const outcome = await runIsolated<BombOutcome>('openBombs.ts', bomb);
    expect(outcome.code).toBe(code);
    expect(outcome.grownMiB).toBeLessThanOrEqual(150);
  });

  it.each([
    ['10 MiB from next to nothing', limits.fileBytes, 1, 'unpacked'],
    ['one byte more', limits.fileBytes + 1, 1, 'BUNDLE_TOO_LARGE'],
    ['20 MiB from a 200th of it', 20 * MiB, 110 * 1024, 'unpacked'],
    ['20 MiB from less', 20 * MiB, 60 * 1024, 'BUNDLE_TOO_LARGE'],
  ])(
    'knows a bomb by what it becomes: %s',
    async (_, size, noise, expected) => {
      const bytes = Buffer.alloc(size);
      const random = seeded(1);
      for (let index = 0; index < noise; index++) {
        bytes[index] = random(256);
      }
      const outcome = await unpackLayer(gzipSync(bytes)).then(
        () => 'unpacked',
        error => error.code,
      );
      expect(outcome).toBe(expected);
    },
  );

  it('leaves a header alone that says less than there is', async () => {
    const size = `${'0'.repeat(11)}\0`;
    const archive = rawTar([
      { name: 'pacto.yaml', data: 'x'.repeat(2000), size },
    ]);
    await expect(openArchive(archive)).rejects.toMatchObject({
      code: 'MALFORMED_ARCHIVE',
    });
  });
});
