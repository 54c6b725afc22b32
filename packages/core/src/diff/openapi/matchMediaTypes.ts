import { ownOf } from '../schema/keywords/Schema';
import type { Fields } from './OpenApiWalk';

/** @internal */
export interface MediaTypeMatch {
  pairs: { name: string; old: unknown; new: unknown }[];
  added: string[];
  removed: string[];
  /** Now covered by a range such as `application/*` that was not there. */
  generalized: { oldName: string; newName: string }[];
}

/**
 * Finds the media types that are the same, whatever their case and parameters; one that is gone may be covered by a
 * range.
 *
 * @internal
 */
export function matchMediaTypes(old: Fields, next: Fields): MediaTypeMatch {
  const match: MediaTypeMatch = {
    pairs: [],
    added: [],
    removed: [],
    generalized: [],
  };
  const [before, after] = [byEssence(old), byEssence(next)];
  const covering = new Set<string>();
  for (const key of [...before.keys()].sort()) {
    const oldName = before.get(key)!;
    const same = after.get(key);
    const range = rangesOf(key).find(item => after.has(item));
    const name = same ?? (range && after.get(range));
    if (name === undefined) {
      match.removed.push(oldName);
      continue;
    }
    match.pairs.push({
      name,
      old: ownOf(old, oldName),
      new: ownOf(next, name),
    });
    if (same === undefined && !before.has(range!)) {
      match.generalized.push({ oldName, newName: name });
      covering.add(name);
    }
  }
  for (const key of [...after.keys()].sort()) {
    const name = after.get(key)!;
    if (!before.has(key) && !covering.has(name)) match.added.push(name);
  }
  return match;
}

/** Names by type and subtype; those that differ in parameters only keep them. */
function byEssence(content: Fields): Map<string, string> {
  const names = new Map<string, string>();
  for (const name of Object.keys(content).sort()) {
    const full = name.toLowerCase().replace(/\s/g, '');
    const essence = full.split(';', 1)[0];
    names.set(names.has(essence) ? full : essence, name);
  }
  return names;
}

function rangesOf(essence: string): string[] {
  return [`${essence.split('/', 1)[0]}/*`, '*/*'];
}
