import { isMap } from '../../../contract/isMap';
import type { Site } from '../Site';

/** A schema that is a map; `true` and `false` are handled before. @internal */
export type Schema = Record<string, unknown>;

/** Compares what one keyword, or a few that belong together, say. @internal */
export type CompareKeyword = (old: Schema, next: Schema, site: Site) => void;

/** A map as it is, and an empty one for everything else. @internal */
export function mapOf(value: unknown): Schema {
  return isMap(value) ? value : {};
}

/** An own entry of a map that strangers named. @internal */
export function ownOf(map: Schema, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** @internal */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The keys of both, sorted, each once. @internal */
export function keysOfBoth(old: object, next: object): string[] {
  const keys = Object.keys(old);
  for (const key of Object.keys(next)) {
    if (!Object.hasOwn(old, key)) keys.push(key);
  }
  return keys.sort();
}

/**
 * The keys whose values differ, sorted. Sorting comes last, because most keys do not differ.
 *
 * @internal
 */
export function differingKeys(
  old: Schema,
  next: Schema,
  same: (one: unknown, two: unknown) => boolean,
): string[] {
  const keys: string[] = [];
  for (const key of Object.keys(old)) {
    if (!Object.hasOwn(next, key) || !same(old[key], next[key])) keys.push(key);
  }
  for (const key of Object.keys(next)) {
    if (!Object.hasOwn(old, key)) keys.push(key);
  }
  return keys.length > 1 ? keys.sort() : keys;
}
