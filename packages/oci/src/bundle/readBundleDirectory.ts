import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BundleEntry, BundleError, limits } from '@pacto/core';
import ignore, { Ignore } from 'ignore';
import { requireReferencedFiles } from './referencedFiles';

const contractFile = 'pacto.yaml';
const ignoreFile = '.pactoignore';
const neverPacked = new Set(['.git', ignoreFile, '.DS_Store']);

/**
 * Reads the files of a bundle directory, except those that `.pactoignore` names in the syntax of `.gitignore`.
 * `.git`, `.pactoignore` and `.DS_Store` never belong to a bundle, `pacto.yaml` always does.
 *
 * @returns Files in no particular order.
 * @throws `BundleError` for symbolic links and everything else that is neither a file nor a folder, as soon as the
 * files exceed the limits of a bundle, and for a file that the contract refers to and the rules leave out; what the
 * file system throws, otherwise.
 * @public
 */
export async function readBundleDirectory(
  directory: string,
): Promise<BundleEntry[]> {
  const rules = ignore({ ignorecase: false }).add(await readRules(directory));
  const entries: BundleEntry[] = [];
  let totalBytes = 0;
  for await (const path of walk(directory, '', rules)) {
    const { size } = await stat(join(directory, path));
    totalBytes += size;
    requireWithinLimits(path, { size, totalBytes, files: entries.length + 1 });
    entries.push({ path, bytes: await readFile(join(directory, path)) });
  }
  await requireReferencedFiles(directory, entries);
  return entries;
}

async function* walk(
  directory: string,
  folder: string,
  rules: Ignore,
): AsyncGenerator<string> {
  for (const entry of await readdir(join(directory, folder), {
    withFileTypes: true,
  })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    const isIgnored = rules.ignores(entry.isDirectory() ? `${path}/` : path);
    if (neverPacked.has(entry.name) || (isIgnored && path !== contractFile)) {
      continue;
    }
    if (entry.isDirectory()) {
      yield* walk(directory, path, rules);
    } else if (entry.isFile()) {
      yield path;
    } else {
      throw new BundleError({
        code: 'UNSUPPORTED_ENTRY_TYPE',
        message: `${JSON.stringify(path)} is neither a file nor a folder.`,
        path,
      });
    }
  }
}

async function readRules(directory: string): Promise<string> {
  try {
    return await readFile(join(directory, ignoreFile), 'utf8');
  } catch (error) {
    if (Object(error).code === 'ENOENT') {
      return '';
    }
    throw error;
  }
}

function requireWithinLimits(
  path: string,
  counts: { size: number; totalBytes: number; files: number },
): void {
  if (counts.size > limits.fileBytes) {
    throw new BundleError({
      code: 'FILE_TOO_LARGE',
      message: `${JSON.stringify(path)} is ${
        counts.size
      } bytes; a file may have ${limits.fileBytes}.`,
      path,
    });
  }
  if (counts.totalBytes > limits.bundleBytes) {
    throw new BundleError({
      code: 'BUNDLE_TOO_LARGE',
      message: `The files of the bundle are larger than ${limits.bundleBytes} bytes together.`,
    });
  }
  if (counts.files > limits.bundleEntries) {
    throw new BundleError({
      code: 'TOO_MANY_ENTRIES',
      message: `The bundle holds more than ${limits.bundleEntries} files.`,
    });
  }
}
