import { malformed } from './malformed';

/**
 * What an extended header may say about the entry after it, of all it can say.
 *
 * @internal
 */
export interface PaxRecords {
  path?: string;
  size?: number;
}

const names = new Set(['path', 'linkpath', 'uname', 'gname']);

// Not used here, but other readers refuse the archive for them.
const integer = /^[+-]?\d{1,18}$/;
const time = /^[+-]?\d{1,18}(?:\.\d*)?$/;
const numbers: Record<string, RegExp | undefined> = {
  uid: integer,
  gid: integer,
  mtime: time,
  atime: time,
  ctime: time,
};

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the records of a POSIX extended header, `<length> <key>=<value>\n` each.
 *
 * @internal
 */
export function readPaxRecords(body: Uint8Array): PaxRecords {
  const records: PaxRecords = {};
  for (let offset = 0; offset < body.length; ) {
    const space = body.indexOf(0x20, offset);
    const digits =
      space < 0
        ? ''
        : text(body.subarray(offset, Math.min(space, offset + 10)));
    const end = offset + Number(digits);
    const isWhole = /^\d+$/.test(digits) && end > space && end <= body.length;
    if (!isWhole || body[end - 1] !== 0x0a) {
      throw malformed('an extended header is cut or garbled');
    }
    const record = text(body.subarray(space + 1, end - 1));
    const equals = record.indexOf('=');
    if (equals < 1) {
      throw malformed('an extended header has a record without a key');
    }
    keep(records, record.slice(0, equals), record.slice(equals + 1));
    offset = end;
  }
  return records;
}

function keep(records: PaxRecords, key: string, value: string): void {
  if (key.startsWith('GNU.sparse.')) {
    throw malformed('a file is stored with holes');
  } else if (names.has(key) ? value.includes('\0') : key.includes('\0')) {
    throw malformed('a name holds a NUL');
  } else if (key === 'path') {
    // An empty value takes an earlier one back.
    records.path = value || undefined;
  } else if (key === 'size') {
    if (!/^\d{1,15}$/.test(value)) {
      throw malformed('a size is negative or absurd');
    }
    records.size = Number(value);
  } else if (value && numbers[key]?.test(value) === false) {
    throw malformed(`the record ${key} of an extended header is no number`);
  }
}

function text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw malformed('an extended header is not UTF-8');
  }
}
