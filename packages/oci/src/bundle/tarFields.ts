import { malformed } from './malformed';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** @internal */
export const blockSize = 512;

/**
 * The text in a field of a tar header: up to the first NUL, in UTF-8.
 *
 * @internal
 */
export function readText(field: Uint8Array): string {
  const end = field.indexOf(0);
  try {
    return decoder.decode(end < 0 ? field : field.subarray(0, end));
  } catch {
    throw malformed('a name is not UTF-8');
  }
}

/**
 * The number in a field of a tar header: octal digits between blanks and NULs, or a binary number, which must not be
 * negative.
 *
 * @internal
 */
export function readNumber(field: Uint8Array): number {
  if (field[0] & 0x80) {
    const digits = [field[0] & 0x7f, ...field.subarray(1)];
    const value = digits.reduce((sum, byte) => sum * 256 + byte, 0);
    if (field[0] & 0x40 || !Number.isSafeInteger(value)) {
      throw malformed('a size is negative or absurd');
    }
    return value;
  }
  let value = 0;
  for (let index = blanks(field, 0); index < field.length; index++) {
    const digit = field[index] - 0x30;
    if (digit >= 0 && digit <= 7) {
      value = value * 8 + digit;
    } else if (blanks(field, index) < field.length) {
      throw malformed('a number cannot be read');
    } else {
      break;
    }
  }
  return value;
}

/** Where the blanks and NULs that start at an index end. */
function blanks(field: Uint8Array, start: number): number {
  let index = start;
  while (field[index] === 0x20 || field[index] === 0) {
    index += 1;
  }
  return index;
}

/**
 * Throws unless a field that is not used here holds a number, negative ones too, that fits into 64 bits: other readers
 * refuse the whole archive for it.
 *
 * @internal
 */
export function requireNumber(field: Uint8Array): void {
  if (!(field[0] & 0x80)) {
    readNumber(field);
    return;
  }
  const sign = field[0] & 0x40 ? 0xff : 0;
  const digits = field.map(byte => byte ^ sign);
  digits[0] &= 0x7f;
  const isLong = digits.subarray(0, -8).some(byte => byte !== 0);
  if (isLong || (digits.length > 8 && digits[digits.length - 8] & 0x80)) {
    throw malformed('a number is absurd');
  }
}

/**
 * Whether the checksum of a header is right. Old programs summed up signed bytes.
 *
 * @internal
 */
export function hasValidChecksum(header: Uint8Array): boolean {
  const expected = readNumber(header.subarray(148, 156));
  // The field itself counts as blanks.
  let unsigned = 8 * 0x20;
  let negative = 0;
  // By index: the iterator of a buffer is ten times slower.
  for (let index = 0; index < blockSize; index++) {
    if (index < 148 || index >= 156) {
      unsigned += header[index];
      negative += header[index] >> 7;
    }
  }
  return expected === unsigned || expected === unsigned - 0x100 * negative;
}
