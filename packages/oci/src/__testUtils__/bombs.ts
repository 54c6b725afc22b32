import { constants, gzipSync } from 'node:zlib';
import { paxRecord, RawEntry, rawTar } from './archives';

const MiB = 1024 * 1024;
const zeros = gzipSync(Buffer.alloc(16 * MiB), { level: 9 });

/** A gzip of so many bytes of zeros: 16 kB for each 16 MiB, one stream behind the other. */
const gzipOfZeros = (bytes: number) =>
  Buffer.concat(Array(Math.ceil(bytes / (16 * MiB))).fill(zeros));

/** A header that promises 10 GB, and zeros that keep the promise. */
function largeFile(): Buffer {
  const size = Buffer.alloc(12);
  size[0] = 0x80;
  size.writeUIntBE(10 * 1024 * MiB, 6, 6);
  const header = rawTar([{ name: 'large.bin', size }], 0);
  return Buffer.concat([gzipSync(header), gzipOfZeros(10 * 1024 * MiB)]);
}

const many = (count: number, entry: (index: number) => RawEntry[]) =>
  gzipSync(
    rawTar(Array.from({ length: count }, (_, index) => entry(index)).flat()),
  );

const deep = (index: number) => `${index}/${'a/'.repeat(500)}f`;

/** Archives that become far more than they are, made when asked for. */
export const bombs: Record<string, () => Buffer> = {
  '16 kB that become 16 MiB': () => zeros,
  '10 MB that become 10 GB': () => gzipOfZeros(10 * 1024 * MiB),
  '10 MB that become a file of 10 GB': largeFile,
  'gzip in gzip in gzip': () =>
    [1, 2, 3].reduce<Buffer>(bytes => gzipSync(bytes), gzipOfZeros(1024 * MiB)),
  'gzip without compression': () =>
    gzipSync(Buffer.alloc(49 * MiB, 'x'), {
      level: constants.Z_NO_COMPRESSION,
    }),
  '10,001 empty files': () => many(10_001, index => [{ name: `f${index}` }]),
  '50,000 folders': () =>
    many(50_000, index => [{ name: `d${index}`, type: '5' }]),
  '20,000 extended headers': () =>
    many(20_000, index => [
      { name: 'x', type: 'x', data: paxRecord('path', `f${index}`) },
      { name: 'f' },
    ]),
  '10,000 files in five million folders': () =>
    many(10_000, index => [
      { name: 'x', type: 'x', data: paxRecord('path', deep(index)) },
      { name: 'f' },
    ]),
  'an extended header of 60 MiB': () =>
    gzipSync(rawTar([{ name: 'x', type: 'x', data: Buffer.alloc(60 * MiB) }])),
  'the contract, 10,000 times': () =>
    many(10_000, () => [{ name: 'pacto.yaml', data: 'x' }]),
};
