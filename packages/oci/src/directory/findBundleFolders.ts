import { opendir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { OciError } from '../errors';
import { isRepository } from '../names';

const contractFile = 'pacto.yaml';
const maxDepth = 32;
const maxFolders = 20_000;

// Tens of thousands of folders that never are anybody's contracts.
const skipped = new Set(['.git', 'node_modules']);

/**
 * A bundle folder that cannot be a repository.
 *
 * @public
 */
export interface UnusableFolder {
  /** Relative to the root; `.` for the root itself. */
  folder: string;
  /** Why, and what to do about it. Its code is `INVALID_REFERENCE`. */
  error: OciError;
}

/** @internal */
export interface BundleFolders {
  /** Repository to folder below the root, sorted by repository. */
  repositories: Map<string, string>;
  unusable: UnusableFolder[];
}

/**
 * Finds every folder that holds a `pacto.yaml`, the root and folders inside bundles among them. Symbolic links are not
 * followed; `.git` and `node_modules` are not looked into. More than 20,000 folders or 32 levels throw `TOO_LARGE`:
 * a part of the bundles must not look like all of them.
 *
 * @internal
 */
export async function findBundleFolders(
  root: string,
  signal?: AbortSignal,
): Promise<BundleFolders> {
  const bundles: string[] = [];
  const folders = [''];
  for (let index = 0; index < folders.length; index++) {
    signal?.throwIfAborted();
    const folder = folders[index];
    if (index >= maxFolders || folder.split('/').length > maxDepth) {
      throw tooMany();
    }
    for await (const entry of await opendir(join(root, folder))) {
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) {
          folders.push(folder ? `${folder}/${entry.name}` : entry.name);
        }
      } else if (entry.name === contractFile) {
        bundles.push(folder);
      }
    }
  }
  return nameFolders(bundles.sort(), rootName(root));
}

/**
 * The repository that a root folder with a `pacto.yaml` of its own is: its folder name in lower case.
 *
 * @internal
 */
export function rootName(root: string): string {
  return basename(resolve(root)).toLowerCase();
}

function nameFolders(bundles: string[], nameOfRoot: string): BundleFolders {
  const names = bundles.map(folder => [folder || nameOfRoot, folder]);
  // A folder comes by its name before the root, which only borrows one.
  const isTaken = ([name, folder]: string[]) =>
    folder === '' && bundles.includes(name);
  const usable = names.filter(
    pair => isRepository(pair[0]) && !isTaken(pair),
  ) as [string, string][];
  return {
    repositories: new Map(usable.sort(([a], [b]) => (a < b ? -1 : 1))),
    unusable: names
      .filter(pair => !isRepository(pair[0]) || isTaken(pair))
      .map(pair => unusableFolder(pair[1], isTaken(pair))),
  };
}

function unusableFolder(folder: string, isTaken: boolean): UnusableFolder {
  const shown = JSON.stringify((folder || '.').slice(0, 160));
  return {
    folder: folder || '.',
    error: new OciError({
      code: 'INVALID_REFERENCE',
      message: isTaken
        ? 'The directory holds a bundle itself, and a folder with a bundle and the name of the directory'
        : `The bundle folder ${shown} cannot be a repository`,
      remedy:
        'Rename the folder and those above it: lower-case letters, digits and single separators.',
    }),
  };
}

function tooMany(): OciError {
  return new OciError({
    code: 'TOO_LARGE',
    message: `The directory holds more than ${maxFolders} folders or ${maxDepth} levels of them`,
    remedy: 'Choose a directory that holds little else than bundles.',
  });
}
