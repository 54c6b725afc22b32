import { BundleTree } from '@pacto/core';
import { blockSize } from './tarFields';

/**
 * One entry to write; without bytes a folder.
 *
 * @internal
 */
export interface TarEntry {
  path: string;
  bytes?: Uint8Array;
}

const nameBytes = 100;
const prefixBytes = 155;
const paxFolder = 'PaxHeaders.0';

/**
 * The entries of a bundle in upstream's order: each folder before what is in it, names within a folder by their bytes.
 *
 * @internal
 */
export function tarEntries(tree: BundleTree): TarEntry[] {
  const entries = new Map<string, TarEntry>();
  for (const path of tree.paths()) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      entries.set(folder, { path: folder });
    }
    entries.set(path, { path, bytes: tree.bytes(path) });
  }
  // The separator sorts before every character that a name can hold.
  const key = ({ path }: TarEntry) => Buffer.from(path.replaceAll('/', '\0'));
  return [...entries.values()].sort((a, b) => Buffer.compare(key(a), key(b)));
}

/**
 * A tar archive as upstream's client packs it: no time, no owner, fixed modes, folder names without a slash, and the
 * same extended headers for names that USTAR cannot hold. The same entries give the same bytes on any machine.
 *
 * @internal
 */
export function tar(entries: TarEntry[]): Uint8Array {
  const blocks = entries.flatMap(entry => {
    const bytes = entry.bytes ?? new Uint8Array();
    const type = entry.bytes ? '0' : '5';
    const mode = entry.bytes ? 0o644 : 0o755;
    const header = { type, mode, size: bytes.length };
    return [...named(entry.path, header), ...padded(bytes)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * blockSize)]);
}

interface TarHeader {
  type: string;
  mode: number;
  size: number;
}

function named(path: string, header: TarHeader): Uint8Array[] {
  const split = splitName(path);
  if (split) {
    return [headerBlock({ ...split, ...header })];
  }
  const slash = path.lastIndexOf('/');
  const paxName = `${path.slice(0, slash + 1)}${paxFolder}/${path.slice(
    slash + 1,
  )}`;
  const body = Buffer.from(paxRecord('path', path));
  const paxHeader = { type: 'x', mode: 0, size: body.length };
  return [
    headerBlock({ name: paxHeaderName(paxName), prefix: '', ...paxHeader }),
    ...padded(body),
    headerBlock({ name: shortName(path), prefix: '', ...header }),
  ];
}

/** As Go splits: at the last slash that leaves the prefix short enough; undefined when USTAR cannot hold the name. */
function splitName(path: string): { name: string; prefix: string } | undefined {
  if (/[^\x20-\x7e]/.test(path)) {
    return undefined;
  }
  if (path.length <= nameBytes) {
    return { name: path, prefix: '' };
  }
  const slash = path.slice(0, prefixBytes + 1).lastIndexOf('/');
  const name = path.slice(slash + 1);
  if (slash <= 0 || name === '' || name.length > nameBytes) {
    return undefined;
  }
  return { name, prefix: path.slice(0, slash) };
}

function paxHeaderName(path: string): string {
  return ascii(path).slice(0, nameBytes).replace(/\/+$/, '');
}

/** What of a name fits into its field. Where Go cuts at a slash, it ends the text before it and leaves the rest. */
function shortName(path: string): string {
  const whole = ascii(path);
  const cut = whole.slice(0, nameBytes);
  if (whole.length <= nameBytes || !cut.endsWith('/')) {
    return cut;
  }
  const end = cut.slice(0, -1).replace(/\/+$/, '').length;
  return `${cut.slice(0, end)}\0${cut.slice(end + 1)}`;
}

function ascii(path: string): string {
  return path.replace(/[^\x20-\x7e]/g, '');
}

function paxRecord(key: string, value: string): string {
  // The length counts its own digits.
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  length = rest + String(length).length;
  return `${length} ${key}=${value}\n`;
}

function headerBlock(
  header: TarHeader & { name: string; prefix: string },
): Uint8Array {
  const block = Buffer.alloc(blockSize);
  const octal = (value: number, digits: number) =>
    `${value.toString(8).padStart(digits, '0')}\0`;
  block.write(header.name, 0, 'latin1');
  block.write(octal(header.mode, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(header.size, 11), 124);
  block.write(octal(0, 11), 136);
  block.write(' '.repeat(8), 148);
  block.write(header.type, 156);
  block.write('ustar\x0000', 257, 'latin1');
  if (header.type !== 'x') {
    // Device numbers; Go leaves them out of extended headers.
    block.write(octal(0, 7), 329);
    block.write(octal(0, 7), 337);
  }
  block.write(header.prefix, 345, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function padded(bytes: Uint8Array): Uint8Array[] {
  return [
    bytes,
    Buffer.alloc((blockSize - (bytes.length % blockSize)) % blockSize),
  ];
}
