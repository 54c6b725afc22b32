import { rawTar } from './archives';

/** A source of chance that is the same on every run. Source: xorshift32, G. Marsaglia, 2003. */
export function seeded(seed: number): (below: number) => number {
  let state = seed || 1;
  /* eslint-disable no-bitwise */
  return below => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  /* eslint-enable no-bitwise */
}

const interesting = [
  0, 1, 0x20, 0x2e, 0x2f, 0x30, 0x37, 0x5c, 0x78, 0x80, 0xff,
];

type Change = (bytes: Buffer, random: (below: number) => number) => Buffer;

const set: Change = (bytes, random) => {
  const changed = Buffer.from(bytes);
  changed[random(bytes.length)] = interesting[random(interesting.length)];
  return changed;
};

const changes: Change[] = [
  set,
  set,
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    // eslint-disable-next-line no-bitwise
    changed[random(bytes.length)] ^= 1 << random(8);
    return changed;
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random) => {
    const at = random(bytes.length + 1);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.alloc(1 + random(600), random(256)),
      bytes.subarray(at),
    ]);
  },
  (bytes, random) => {
    const at = random(bytes.length + 1);
    return Buffer.concat([
      bytes.subarray(0, at),
      bytes.subarray(at + 1 + random(600)),
    ]);
  },
  // A block moved, or doubled.
  (bytes, random) => {
    const blocks = Math.floor(bytes.length / 512) || 1;
    const from = 512 * random(blocks);
    const at = 512 * random(blocks);
    return Buffer.concat([
      bytes.subarray(0, at),
      bytes.subarray(from, from + 512),
      bytes.subarray(random(2) ? at : at + 512),
    ]);
  },
];

/** Bytes with one to three things changed, as transport, storage and malice do it. */
export function mutate(
  original: Uint8Array,
  random: (below: number) => number,
): Buffer {
  let bytes = Buffer.from(original);
  for (let left = 1 + random(3); left > 0; left--) {
    bytes = changes[random(changes.length)](bytes, random);
  }
  return bytes;
}

/** Makes the checksum of each block that looks like a header right again, so that what is behind it is looked at. */
export function withChecksums(archive: Uint8Array): Buffer {
  const fixed = Buffer.from(archive);
  for (let start = 0; start + 512 <= fixed.length; start += 512) {
    const block = fixed.subarray(start, start + 512);
    if (block.subarray(257, 262).toString('latin1') === 'ustar') {
      block.write(' '.repeat(8), 148);
      const sum = block.reduce((total, byte) => total + byte, 0);
      block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    }
  }
  return fixed;
}

/** Archives with something of everything that may stand in one. */
export const seeds: Buffer[] = [
  rawTar([
    { name: 'docs/', type: '5' },
    { name: 'pacto.yaml', data: 'pactoVersion: "1.2"' },
    { name: 'docs/a.md', data: 'a'.repeat(700) },
    { name: 'empty', data: '' },
  ]),
  rawTar([
    { name: 'x', type: 'x', data: '12 path=b/c\n14 mtime=1234\n' },
    { name: 'short', data: 'content' },
    { name: '././@LongLink', type: 'L', data: `${'n'.repeat(120)}\0` },
    { name: 'cut', data: 'more' },
  ]),
  rawTar([
    { name: 'name', prefix: 'some/folder', data: 'x' },
    { name: 'gnu', magic: 'ustar  \0', data: 'x' },
    { name: 'old', magic: '', type: '\0', data: 'x' },
  ]),
];
