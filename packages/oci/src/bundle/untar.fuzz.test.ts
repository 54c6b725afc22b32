import { isDeepStrictEqual } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { BundleError, BundleTree } from '@pacto/core';
import { unpackTar } from 'modern-tar';
import {
  mutate,
  seeded,
  seeds,
  withChecksums,
} from '../__testUtils__/mutations';
import { unpackLayer } from './unpackLayer';
import { untar } from './untar';

// A nightly run may ask for a million.
const rounds = Number(process.env.PACTO_FUZZ_ROUNDS ?? 20_000);
// Each test starts elsewhere when it is told to; the default is the same on every run.
const seed = Number(process.env.PACTO_FUZZ_SEED ?? 20261120);

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

// The runner's own limit would end a long run.
jest.setTimeout(60_000 + rounds * 5);

type Files = [path: string, content: string][];

/** The files, or the code of the refusal. Anything else that is thrown is a fault of ours. */
function read(archive: Uint8Array): Files | string {
  try {
    const tree = BundleTree.create(untar(archive));
    return tree.paths().map(path => [path, latin1(tree.bytes(path)!)]);
  } catch (error) {
    if (error instanceof BundleError) {
      return error.code;
    }
    throw error;
  }
}

/** The same by another program, undefined where it refuses. */
async function readElsewhere(archive: Uint8Array): Promise<Files | undefined> {
  try {
    const entries = await unpackTar(archive, { strict: true });
    const files = entries
      .filter(({ header }) => header.type !== 'directory')
      .map(({ header, data }): Files[number] => [
        header.name.replace(/^\.\//, ''),
        latin1(data ?? Buffer.alloc(0)),
      ]);
    return files.sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** What zlib makes of it; what does not start like gzip is taken as it is. */
function plain(layer: Uint8Array): Uint8Array {
  return layer[0] === 0x1f && layer[1] === 0x8b ? gunzipSync(layer) : layer;
}

describe('T20: broken archives', () => {
  it('are read as another strict reader reads them, or refused', async () => {
    const random = seeded(seed);
    const outcomes: Record<string, number> = {};
    const differences: number[] = [];
    let refusedElsewhere = 0;
    for (let round = 0; round < rounds; round++) {
      const mutated = mutate(seeds[random(seeds.length)], random);
      const archive = random(2) ? withChecksums(mutated) : mutated;
      const files = read(archive);
      const outcome = typeof files === 'string' ? files : 'opened';
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (outcome === 'opened') {
        const others = await readElsewhere(archive);
        refusedElsewhere += others ? 0 : 1;
        if (others && !isDeepStrictEqual(others, files)) {
          differences.push(round);
        }
      }
    }
    expect(differences).toEqual([]);
    // What stands behind the end, sums of signed bytes, and times beyond 53 bits: Go takes them, as we do.
    expect(refusedElsewhere).toBeLessThan(outcomes.opened / 20);
    // Both ways were tried often.
    expect(outcomes.opened).toBeGreaterThan(rounds / 100);
    expect(outcomes.MALFORMED_ARCHIVE).toBeGreaterThan(rounds / 10);
  });

  it('are refused when they are cut, wherever', () => {
    for (const archive of seeds) {
      for (let length = 0; length < archive.length; length++) {
        expect(read(archive.subarray(0, length))).toBe('MALFORMED_ARCHIVE');
      }
    }
  });

  it('are unpacked from what zlib unpacks, or refused', async () => {
    const random = seeded(seed);
    const layers = seeds.map(archive => gzipSync(archive));
    const outcomes: Record<string, number> = {};
    for (let round = 0; round < rounds / 4; round++) {
      const layer = mutate(layers[random(layers.length)], random);
      const outcome = await unpackLayer(layer).then(
        bytes => (Buffer.compare(bytes, plain(layer)) === 0 ? 'same' : 'other'),
        error => Object(error).code,
      );
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    expect(Object.keys(outcomes).sort()).toEqual(['MALFORMED_ARCHIVE', 'same']);
  });
});
