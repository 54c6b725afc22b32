import { constants, open } from 'node:fs/promises';
import { join } from 'node:path';
import { BundleError } from '@pacto/core';

// A link that took the place of a file is not followed, and a pipe is not waited for.
const flags =
  // eslint-disable-next-line no-bitwise
  constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * The bytes of a file of a bundle directory: of the very file that was looked at, whatever happens to its name
 * meanwhile. Throws `BundleError` for anything else than a regular file and above the limit, in bytes; what the file
 * system throws, otherwise.
 *
 * @internal
 */
export async function readRegularFile(
  directory: string,
  path: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const handle = await openFile(directory, path);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      throw unsupported(path);
    }
    if (stats.size > maxBytes) {
      throw tooLarge(path, stats.size, maxBytes);
    }
    const bytes = await handle.readFile();
    if (bytes.length > maxBytes) {
      throw tooLarge(path, bytes.length, maxBytes);
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

async function openFile(directory: string, path: string) {
  try {
    return await open(join(directory, path), flags);
  } catch (error) {
    if (Object(error).code === 'ELOOP') {
      throw unsupported(path);
    }
    throw error;
  }
}

function unsupported(path: string): BundleError {
  return new BundleError({
    code: 'UNSUPPORTED_ENTRY_TYPE',
    message: `${JSON.stringify(path)} is neither a file nor a folder.`,
    path,
  });
}

function tooLarge(path: string, size: number, limit: number): BundleError {
  return new BundleError({
    code: 'FILE_TOO_LARGE',
    message: `${JSON.stringify(
      path,
    )} is ${size} bytes; a file may have ${limit}.`,
    path,
  });
}
