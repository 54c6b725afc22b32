import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files below a directory with one of these names, relative to it, sorted; symbolic links are not followed. */
export function findFiles(
  directory: string,
  matches: (name: string) => boolean,
): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && matches(entry.name))
    .map(entry =>
      relative(directory, join(entry.parentPath, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

export function readText(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}

export function readJson(...path: string[]): unknown {
  return JSON.parse(readText(...path));
}
