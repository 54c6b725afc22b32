import { isMap } from '../../../contract/isMap';
import type { WorkBudget } from '../../../work';
import type { ChangeType } from '../../change';
import type { DocumentPair } from './readPair';

/** Where a walk is. @internal */
export interface Place {
  /** In upstream's style. */
  path: string;
  /** Keys from the root of the walk; positions in lists are left out. */
  keys: readonly string[];
  /** The last key is the name of a property, not a keyword. */
  isProperty: boolean;
}

/** @internal */
export interface Difference extends DocumentPair {
  type: ChangeType;
  path: string;
  /** The place that decides the class: of the key, or of the list for its elements. */
  place: Place;
}

/** @internal */
export interface Walk {
  budget: WorkBudget;
  /** Gets the differences in upstream's order. */
  visit(difference: Difference): void;
}

/**
 * Upstream's comparison of JSON. Maps by key, lists of texts as sets, other lists by position; equality is by value.
 * The depth is bounded by who reads the documents. Source: diff sheet, §5.
 *
 * @internal
 */
export function walkJson(pair: DocumentPair, place: Place, walk: Walk): void {
  const { old, next } = pair;
  walk.budget.spend();
  if (isMap(old) && isMap(next)) {
    walkMaps(old, next, place, walk);
  } else if (Array.isArray(old) && Array.isArray(next)) {
    if ([...old, ...next].every(item => typeof item === 'string')) {
      walkSets(old, next, place, walk);
    } else {
      walkLists(old, next, place, walk);
    }
  } else if (old !== next) {
    walk.visit({ type: 'modified', path: place.path, place, old, next });
  }
}

function walkMaps(
  old: Record<string, unknown>,
  next: Record<string, unknown>,
  parent: Place,
  walk: Walk,
) {
  const isPropertyMap =
    parent.keys.at(-1) === 'properties' && !parent.isProperty;
  for (const key of [
    ...new Set([...Object.keys(old), ...Object.keys(next)]),
  ].sort()) {
    const place = {
      path: `${parent.path}.${key}`,
      keys: [...parent.keys, key],
      isProperty: isPropertyMap,
    };
    const { path } = place;
    const pair = {
      old: Object.hasOwn(old, key) ? old[key] : undefined,
      next: Object.hasOwn(next, key) ? next[key] : undefined,
    };
    if (pair.old === undefined) {
      walk.visit({ type: 'added', path, place, ...pair });
    } else if (pair.next === undefined) {
      walk.visit({ type: 'removed', path, place, ...pair });
    } else {
      walkJson(pair, place, walk);
    }
  }
}

function walkSets(old: string[], next: string[], place: Place, walk: Walk) {
  const before = new Set(old);
  const after = new Set(next);
  walk.budget.spend(before.size + after.size);
  for (const item of after) {
    if (before.has(item)) continue;
    const path = `${place.path}[${item}]`;
    walk.visit({ type: 'added', path, place, old: undefined, next: item });
  }
  for (const item of before) {
    if (after.has(item)) continue;
    const path = `${place.path}[${item}]`;
    walk.visit({ type: 'removed', path, place, old: item, next: undefined });
  }
}

function walkLists(old: unknown[], next: unknown[], place: Place, walk: Walk) {
  for (let index = 0; index < Math.max(old.length, next.length); index += 1) {
    const path = `${place.path}[${index}]`;
    const pair = { old: old[index], next: next[index] };
    if (index >= old.length) {
      walk.visit({ type: 'added', path, place, ...pair });
    } else if (index >= next.length) {
      walk.visit({ type: 'removed', path, place, ...pair });
    } else {
      walkJson(pair, { ...place, path }, walk);
    }
  }
}
