import { malformed } from './malformed';
import {
  hasValidChecksum,
  readNumber,
  readText,
  requireNumber,
} from './tarFields';

/**
 * What counts in one header block of a tar archive.
 *
 * @internal
 */
export interface TarHeader {
  /** One character that says what kind of entry follows. */
  flag: string;
  name: string;
  /** Bytes of what follows. */
  size: number;
}

type Format = 'v7' | 'ustar' | 'gnu';

const formats = new Map<string, Format>([
  ['\0'.repeat(8), 'v7'],
  ['ustar\x0000', 'ustar'],
  ['ustar  \0', 'gnu'],
]);

// Fields in bytes, from and to. Mode, owner, group and time are everywhere, device numbers in all but the oldest form.
const numbersOfAll = [
  [100, 108],
  [108, 116],
  [116, 124],
  [136, 148],
];
const deviceNumbers = [
  [329, 337],
  [337, 345],
];
// Two more times, where USTAR has the prefix of the name.
const gnuTimes = [
  [345, 357],
  [357, 369],
];

/**
 * Reads a header block as strictly as Go's `archive/tar`, and more so where it guesses: what another reader would take
 * for a header of another form or refuse is `MALFORMED_ARCHIVE`.
 *
 * @internal
 */
export function readTarHeader(block: Uint8Array): TarHeader {
  if (!hasValidChecksum(block)) {
    throw malformed('a checksum is wrong');
  }
  const format = formatOf(block);
  for (const field of numberFields(block, format)) {
    requireNumber(field);
  }
  const name = readText(block.subarray(0, 100));
  const prefix = format === 'ustar' && readText(block.subarray(345, 500));
  return {
    flag: String.fromCharCode(block[156]),
    name: prefix ? `${prefix}/${name}` : name,
    size: readNumber(block.subarray(124, 136)),
  };
}

function formatOf(block: Uint8Array): Format {
  const latin1 = (start: number, end: number) =>
    Buffer.from(block.subarray(start, end)).toString('latin1');
  const format = formats.get(latin1(257, 265));
  // The form of "star" looks like USTAR, with a shorter prefix and these last bytes.
  if (!format || (format === 'ustar' && latin1(508, 512) === 'tar\0')) {
    throw malformed('an entry has an unknown format');
  }
  return format;
}

function numberFields(block: Uint8Array, format: Format): Uint8Array[] {
  const cut = (fields: number[][]) =>
    fields.map(([start, end]) => block.subarray(start, end));
  return [
    ...cut(numbersOfAll),
    ...(format === 'v7' ? [] : cut(deviceNumbers)),
    // Go reads a time that is none as a prefix.
    ...(format === 'gnu' ? cut(gnuTimes) : []),
  ];
}
