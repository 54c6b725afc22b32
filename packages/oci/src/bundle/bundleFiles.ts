import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BundleError, limits } from '@pacto/core';
import ignore, { Ignore } from 'ignore';
import { readRegularFile } from './readRegularFile';

const contractFile = 'pacto.yaml';
const ignoreFile = '.pactoignore';
const neverPacked = new Set(['.git', ignoreFile, '.DS_Store']);
// Far more lines than anybody writes.
const ignoreBytes = 1024 * 1024;

/**
 * The paths of all files that belong to the bundle in a directory, in no particular order. Throws `BundleError` for
 * what is neither a file nor a folder, and for more files and folders than a bundle may have.
 *
 * @internal
 */
export async function* bundleFiles(directory: string): AsyncGenerator<string> {
  const rules = ignore({ ignorecase: false }).add(await readRules(directory));
  yield* walk({ directory, rules, entries: { count: 0 } }, '');
}

interface Walk {
  directory: string;
  rules: Ignore;
  entries: { count: number };
}

async function* walk(work: Walk, folder: string): AsyncGenerator<string> {
  const { directory, rules, entries } = work;
  for (const entry of await readdir(join(directory, folder), {
    withFileTypes: true,
  })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    const isIgnored = rules.ignores(entry.isDirectory() ? `${path}/` : path);
    if (neverPacked.has(entry.name) || (isIgnored && path !== contractFile)) {
      continue;
    }
    entries.count += 1;
    if (entries.count > limits.bundleEntries) {
      throw new BundleError({
        code: 'TOO_MANY_ENTRIES',
        message: `The bundle holds more than ${limits.bundleEntries} files and folders.`,
      });
    }
    if (entry.isDirectory()) {
      yield* walk(work, path);
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
    const bytes = await readRegularFile(directory, ignoreFile, ignoreBytes);
    return Buffer.from(bytes).toString();
  } catch (error) {
    if (Object(error).code === 'ENOENT') {
      return '';
    }
    throw error;
  }
}
