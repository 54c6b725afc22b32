/** What a test archive holds; `type` is the flag of the entry, a file by default. */
export interface RawEntry {
  name: string;
  data?: string | Uint8Array;
  type?: string;
  prefix?: string;
  /** The size as written in the header, in its 12 bytes. */
  size?: Uint8Array | string;
  magic?: string;
  /** Bytes, as Latin-1 text, that overwrite the header at these offsets. */
  patches?: [offset: number, text: string][];
  /** Added to the right checksum. */
  checksumError?: number;
}

/** Writes an archive block by block, also such as no sane program would write. */
export function rawTar(entries: RawEntry[], end = 2): Buffer {
  return Buffer.concat([...entries.flatMap(rawEntry), Buffer.alloc(end * 512)]);
}

/** The record of a POSIX extended header. */
export function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  const digits = String(rest + 2).length;
  return `${rest + digits} ${key}=${value}\n`;
}

function rawEntry(entry: RawEntry): Buffer[] {
  const { name, type = '0', prefix = '', magic = 'ustar\x0000' } = entry;
  const data = Buffer.from(entry.data ?? '');
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  Buffer.from(
    entry.size ?? `${data.length.toString(8).padStart(11, '0')}\0`,
  ).copy(header, 124);
  header.write(type, 156, 'latin1');
  header.write(magic, 257, 'latin1');
  header.write(prefix, 345, 155);
  for (const [offset, text] of entry.patches ?? []) {
    header.write(text, offset, 'latin1');
  }
  header.write(' '.repeat(8), 148);
  const sum = header.reduce(
    (total, byte) => total + byte,
    entry.checksumError ?? 0,
  );
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, data, Buffer.alloc((512 - (data.length % 512)) % 512)];
}
