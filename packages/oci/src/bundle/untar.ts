import {
  BundleEntry,
  BundleError,
  type BundleErrorCode,
  limits,
  normalizeEntryPath,
} from '@pacto/core';
import { malformed } from './malformed';
import { PaxRecords, readPaxRecords } from './paxRecords';
import { blockSize, readText } from './tarFields';
import { readTarHeader } from './tarHeader';

// As much as Go's reader takes for a name or an extended header.
const maxHeaderBytes = 1024 * 1024;

const kinds: Record<string, 'file' | 'folder' | 'pax' | 'longName'> = {
  '0': 'file',
  '\0': 'file',
  '5': 'folder',
  x: 'pax',
  L: 'longName',
};

/**
 * The regular files of a tar archive in memory, in its order; each shares the archive's memory. Folders are checked
 * and left out, every other kind of entry is refused. Strict: what two readers could take for different things is
 * `MALFORMED_ARCHIVE`, not repaired. Names follow USTAR, POSIX extended headers and GNU long names, as Go's
 * `archive/tar` writes and reads them.
 *
 * @internal
 */
export function* untar(archive: Uint8Array): Generator<BundleEntry> {
  let offset = 0;
  let entries = 0;
  let pax: PaxRecords | undefined;
  let longName: string | undefined;

  for (;;) {
    const header = take(archive, offset, blockSize);
    offset += blockSize;
    if (header[0] === 0 && header.every(byte => byte === 0)) {
      requireEnd(archive, offset, pax ?? longName);
      return;
    }
    const { flag, name: shortName, size: ownSize } = readTarHeader(header);
    const name = longName ?? pax?.path ?? shortName;
    // Archives older than POSIX have no flag for folders.
    const kind = flag === '\0' && name.endsWith('/') ? 'folder' : kinds[flag];
    if (!kind) {
      throw refused(
        'UNSUPPORTED_ENTRY_TYPE',
        name,
        shown =>
          `The bundle holds ${shown}, which is neither a file nor a folder.`,
      );
    }

    if (kind === 'pax' || kind === 'longName') {
      if (ownSize > maxHeaderBytes) {
        throw malformed('an extended header is too large');
      }
      const body = take(archive, offset, ownSize);
      if (kind === 'pax' ? pax : longName !== undefined) {
        throw malformed('two extended headers stand before one entry');
      }
      if (kind === 'pax') {
        pax = readPaxRecords(body);
      } else {
        longName = readText(body);
      }
      offset += paddedSize(ownSize);
      continue;
    }

    entries += 1;
    if (entries > limits.bundleEntries) {
      throw new BundleError({
        code: 'TOO_MANY_ENTRIES',
        message: `The bundle holds more than ${limits.bundleEntries} files and folders.`,
      });
    }
    const size = pax?.size ?? ownSize;
    if (kind === 'folder') {
      requireFolder(name, size);
    } else {
      // A file that is too large is reported as that, even where the archive ends before it does.
      requireFileSize(name, size);
      yield { path: name, bytes: take(archive, offset, size) };
      offset += paddedSize(size);
    }
    pax = undefined;
    longName = undefined;
  }
}

function requireFolder(name: string, size: number): void {
  // The root itself, which some archives hold, is nobody's name.
  if (!['', '.', './'].includes(name)) {
    normalizeEntryPath(name.replace(/(?<=.)\/$/, ''));
  }
  if (size !== 0) {
    throw malformed('a folder has content');
  }
}

function requireFileSize(name: string, size: number): void {
  if (size > limits.fileBytes) {
    throw refused(
      'FILE_TOO_LARGE',
      name,
      shown =>
        `${shown} is ${size} bytes; a file may have ${limits.fileBytes}.`,
    );
  }
}

/** A name that was not looked at yet may have a million characters. */
function refused(
  code: BundleErrorCode,
  name: string,
  say: (shown: string) => string,
): BundleError {
  const shown = name.length > 100 ? `${name.slice(0, 100)}…` : name;
  return new BundleError({
    code,
    message: say(JSON.stringify(shown)),
    path: name.slice(0, limits.pathBytes),
  });
}

// Two blocks of zeros end an archive; what follows is padding of tapes.
function requireEnd(
  archive: Uint8Array,
  offset: number,
  pending: unknown,
): void {
  const isZero = take(archive, offset, blockSize).every(byte => byte === 0);
  if (!isZero || pending !== undefined) {
    throw malformed('it ends in the middle');
  }
}

function take(archive: Uint8Array, offset: number, size: number): Uint8Array {
  if (offset + paddedSize(size) > archive.length) {
    throw malformed('it is cut short');
  }
  return archive.subarray(offset, offset + size);
}

function paddedSize(size: number): number {
  return Math.ceil(size / blockSize) * blockSize;
}
