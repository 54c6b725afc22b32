import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareVersions } from '@pacto/core';

/**
 * One repository of the sample fleet: a folder with one folder per version.
 *
 * @internal
 */
export interface FleetDirectory {
  name: string;
  /** Lowest first. */
  versions: { version: string; directory: string }[];
}

/**
 * `examples/fleet` of this checkout.
 *
 * @internal
 */
export const fleetRoot = resolve(__dirname, '../../examples/fleet');

/**
 * Every repository below a folder, sorted by name.
 *
 * @internal
 */
export async function listFleet(root: string): Promise<FleetDirectory[]> {
  const names = await listFolders(root);
  return Promise.all(
    names.map(async name => ({
      name,
      versions: (await listFolders(join(root, name)))
        .sort(compareVersions)
        .map(version => ({ version, directory: join(root, name, version) })),
    })),
  );
}

async function listFolders(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}
