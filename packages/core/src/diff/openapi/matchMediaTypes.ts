import { keysOfBoth } from '../schema/keywords/Schema';
import type { Fields } from './OpenApiWalk';

/** @internal */
export interface MediaTypePair {
  oldName: string;
  newName: string;
  old: unknown;
  new: unknown;
}

/** @internal */
export interface MediaTypeMatch {
  /** Of the same type, or one and the range that covers it. */
  pairs: MediaTypePair[];
  added: string[];
  removed: string[];
  /** Now covered by a range such as `application/*` that was not there. */
  generalized: MediaTypePair[];
  /** Once covered by a range that is no longer there; they are among those added, and the range among those removed. */
  specialized: MediaTypePair[];
}

/**
 * Finds the media types that stand for each other, whatever their case and parameters.
 *
 * @internal
 */
export function matchMediaTypes(old: Fields, next: Fields): MediaTypeMatch {
  const match: MediaTypeMatch = {
    pairs: [],
    added: [],
    removed: [],
    generalized: [],
    specialized: [],
  };
  const [only, ...others] = Object.keys({ ...old, ...next });
  // What nearly all bodies have.
  if (
    others.length === 0 &&
    Object.hasOwn(old, only) &&
    Object.hasOwn(next, only)
  ) {
    match.pairs.push({
      oldName: only,
      newName: only,
      old: old[only],
      new: next[only],
    });
    return match;
  }
  const [before, after] = [byEssence(old), byEssence(next)];
  const pairOf = (oldKey: string, newKey: string) => ({
    oldName: before[oldKey],
    newName: after[newKey],
    old: old[before[oldKey]],
    new: next[after[newKey]],
  });
  const covering = new Set<string>();
  for (const key of keysOfBoth(before, after)) {
    const range = rangeOf(key, Object.hasOwn(before, key) ? after : before);
    if (Object.hasOwn(before, key) && Object.hasOwn(after, key)) {
      match.pairs.push(pairOf(key, key));
    } else if (Object.hasOwn(before, key)) {
      if (range === undefined) {
        match.removed.push(before[key]);
        continue;
      }
      match.pairs.push(pairOf(key, range));
      if (Object.hasOwn(before, range)) continue;
      match.generalized.push(pairOf(key, range));
      covering.add(after[range]);
    } else {
      match.added.push(after[key]);
      if (range !== undefined && !Object.hasOwn(after, range)) {
        match.specialized.push(pairOf(range, key));
      }
    }
  }
  match.added = match.added.filter(name => !covering.has(name));
  return match;
}

/** The range among some media types that covers one. */
function rangeOf(
  essence: string,
  names: Record<string, string>,
): string | undefined {
  return [`${essence.split('/', 1)[0]}/*`, '*/*'].find(
    range => range !== essence && Object.hasOwn(names, range),
  );
}

/** Names by type and subtype; those that differ in parameters only keep them. */
function byEssence(content: Fields): Record<string, string> {
  const names = new Map<string, string>();
  for (const name of Object.keys(content).sort()) {
    const full = name.toLowerCase().replace(/\s/g, '');
    const essence = full.split(';', 1)[0];
    names.set(names.has(essence) ? full : essence, name);
  }
  return Object.fromEntries(names);
}

/**
 * The parameters of a media type in one spelling. UTF-8 is what nearly all are written in, named or not.
 *
 * @internal
 */
export function parametersOf(mediaType: string): string {
  return mediaType
    .toLowerCase()
    .split(';')
    .slice(1)
    .map(parameter => parameter.replace(/[\s"]/g, ''))
    .filter(parameter => parameter !== '' && parameter !== 'charset=utf-8')
    .sort()
    .join(';');
}
