import { isMap } from '../../contract/isMap';
import type { ChangeType } from '../change';
import { equalValues } from './equalValues';

type Raw = Record<string, unknown>;

/** A value that differs; `undefined` where a side has none. @internal */
export interface ValueDifference {
  type: ChangeType;
  path: string;
  old: unknown;
  next: unknown;
}

/** Differences of two maps of values, key by key through maps; a list counts as one value. @internal */
export function walkValues(
  path: string,
  old: Raw,
  next: Raw,
): ValueDifference[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])];
  return keys.sort().flatMap(key => {
    const place = `${path}.${key}`;
    const before = Object.hasOwn(old, key) ? old[key] : undefined;
    const after = Object.hasOwn(next, key) ? next[key] : undefined;
    if (isMap(before) && isMap(after)) return walkValues(place, before, after);
    if (equalValues(before, after)) return [];
    const type = typeOf(before, after);
    return [{ type, path: place, old: before, next: after }];
  });
}

function typeOf(old: unknown, next: unknown): ChangeType {
  if (old === undefined) return 'added';
  return next === undefined ? 'removed' : 'modified';
}
