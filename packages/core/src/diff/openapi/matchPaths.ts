import { keysOfBoth, ownOf } from '../schema/keywords/Schema';
import type { Fields } from './OpenApiWalk';

/** A path on both sides, or on one. @internal */
export interface PathMatch {
  oldName?: string;
  newName?: string;
  old?: unknown;
  new?: unknown;
}

/**
 * Finds the paths that are the same: by name, else by what is left when the names of variables do not count.
 *
 * @internal
 */
export function matchPaths(old: Fields, next: Fields): PathMatch[] {
  const matches: PathMatch[] = [];
  const onlyOld = new Map<string, string[]>();
  const onlyNew: string[] = [];
  for (const name of keysOfBoth(old, next)) {
    if (name.startsWith('x-')) continue;
    const [before, after] = [ownOf(old, name), ownOf(next, name)];
    if (before !== undefined && after !== undefined) {
      matches.push({ oldName: name, newName: name, old: before, new: after });
    } else if (after !== undefined) {
      onlyNew.push(name);
    } else {
      const template = withoutNames(name);
      const names = onlyOld.get(template);
      if (names) names.push(name);
      else onlyOld.set(template, [name]);
    }
  }
  for (const newName of onlyNew) {
    const oldName = onlyOld.get(withoutNames(newName))?.shift();
    const before = oldName === undefined ? undefined : ownOf(old, oldName);
    matches.push({ oldName, newName, old: before, new: ownOf(next, newName) });
  }
  for (const oldName of [...onlyOld.values()].flat()) {
    matches.push({ oldName, old: ownOf(old, oldName) });
  }
  return matches;
}

function withoutNames(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '{}');
}

/** The names of the variables of a path, in their order. @internal */
export function variablesOf(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
}
