import { randomUUID } from 'node:crypto';
import {
  constants,
  FileHandle,
  mkdir,
  open,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { OciError } from '../errors';

/**
 * The bytes of a regular file below a root folder; undefined when there is none. Symbolic links are followed inside
 * the root only. Throws `TOO_LARGE` above the limit, in bytes.
 *
 * @param realRoot - The root, without symbolic links in its path.
 * @internal
 */
export async function readFileBelow(
  realRoot: string,
  file: string,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const real = await resolveBelow(realRoot, file);
  if (real === undefined) {
    return undefined;
  }
  // Opening a pipe waits for somebody to write into it, unless told not to.
  const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return await readHandle(handle, maxBytes);
  } finally {
    await handle.close();
  }
}

async function readHandle(
  handle: FileHandle,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const stats = await handle.stat();
  if (!stats.isFile()) {
    return undefined;
  }
  if (stats.size > maxBytes) {
    throw new OciError({
      code: 'TOO_LARGE',
      message: `A file of the layout has ${stats.size} bytes, more than the ${maxBytes} allowed`,
    });
  }
  const bytes = Buffer.alloc(stats.size);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length);
    if (bytesRead === 0) {
      break;
    }
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/**
 * Where a path below a root folder leads; undefined when nothing is there. Throws `UNSUPPORTED` for a symbolic link
 * that leads out of the root.
 *
 * @internal
 */
export async function resolveBelow(
  realRoot: string,
  path: string,
): Promise<string | undefined> {
  let real: string;
  try {
    real = await realpath(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(Object(error).code)) {
      return undefined;
    }
    throw error;
  }
  if (real !== realRoot && !real.startsWith(`${realRoot}${sep}`)) {
    throw new OciError({
      code: 'UNSUPPORTED',
      message: 'A symbolic link leads out of the layout directory',
      remedy: 'Replace links by what they point to.',
    });
  }
  return real;
}

/**
 * Makes a folder below a root folder, and all above it. Throws `UNSUPPORTED`, with nothing made, where a symbolic link
 * leads out of the root.
 *
 * @internal
 */
export async function makeFolderBelow(
  realRoot: string,
  folder: string,
): Promise<void> {
  let known = folder;
  while ((await resolveBelow(realRoot, known)) === undefined) {
    known = dirname(known);
  }
  await mkdir(folder, { recursive: true });
}

/**
 * Puts a file in place in one step: readers see the old content or the new one, whole.
 *
 * @internal
 */
export async function replaceFile(
  file: string,
  bytes: Uint8Array | string,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const staged = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    await writeFile(staged, bytes, { flush: true });
    await rename(staged, file);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
}
