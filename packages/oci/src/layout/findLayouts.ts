import { opendir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { OciError } from '../errors';
import { isRepository } from '../names';
import { markerFile } from './layoutIndex';

const maxDepth = 10;
const maxFolders = 10_000;

/**
 * The name of the layout that the root folder itself is: its folder name in lower case.
 *
 * @internal
 */
export function rootName(root: string): string {
  return basename(resolve(root)).toLowerCase();
}

/**
 * Names of all layouts below a root folder, sorted. Symbolic links and folders that cannot name a repository are left
 * out. More than 10,000 folders or ten levels of them throw `TOO_LARGE`: a part of the layouts must not look like all.
 *
 * @internal
 */
export async function findLayouts(
  root: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const found = new Set<string>();
  const folders = [''];
  for (let index = 0; index < folders.length; index++) {
    signal?.throwIfAborted();
    const folder = folders[index];
    if (index >= maxFolders || folder.split('/').length > maxDepth) {
      throw new OciError({
        code: 'TOO_LARGE',
        message: `The directory holds more than ${maxFolders} folders or ${maxDepth} levels of them`,
        remedy: 'Choose a directory that holds image layouts only.',
      });
    }
    const { isLayout, children } = await scan(join(root, folder));
    const name = folder || rootName(root);
    if (isLayout && isRepository(name)) {
      found.add(name);
    }
    const below = children
      .filter(child => !(isLayout && child === 'blobs'))
      .map(child => (folder ? `${folder}/${child}` : child));
    folders.push(...below.filter(isRepository));
  }
  return [...found].sort();
}

async function scan(
  folder: string,
): Promise<{ isLayout: boolean; children: string[] }> {
  let isLayout = false;
  const children: string[] = [];
  for await (const entry of await opendir(folder)) {
    isLayout ||= entry.name === markerFile && entry.isFile();
    if (entry.isDirectory()) {
      children.push(entry.name);
    }
  }
  return { isLayout, children };
}
