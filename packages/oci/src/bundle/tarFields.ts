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
  const text = String.fromCharCode(...field);
  const [, digits] = /^[ \0]*([0-7]*)[ \0]*$/.exec(text) ?? [];
  if (digits === undefined) {
    throw malformed('a number cannot be read');
  }
  return parseInt(digits || '0', 8);
}

/**
 * Whether the checksum of a header is right. Old programs summed up signed bytes.
 *
 * @internal
 */
export function hasValidChecksum(header: Uint8Array): boolean {
  const field = header.subarray(148, 156);
  const expected = readNumber(field);
  let unsigned = 0;
  let negative = 0;
  for (let index = 0; index < blockSize; index++) {
    unsigned += header[index];
    negative += header[index] >> 7;
  }
  for (const byte of field) {
    unsigned += 0x20 - byte;
    negative -= byte >> 7;
  }
  return expected === unsigned || expected === unsigned - 0x100 * negative;
}
