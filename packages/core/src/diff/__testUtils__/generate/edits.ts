import type { SingleChange } from './singleChanges';
import type { ContractDocument } from './Document';

type Map = Record<string, unknown>;
type Path = readonly (string | number)[];

/** What is at a place. */
export const at = (document: ContractDocument, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Map | undefined)?.[key],
    document,
  );

/** A copy with another value at one place; `undefined` takes it away. */
export function put(
  document: ContractDocument,
  path: Path,
  value: unknown,
): ContractDocument {
  const copy = structuredClone(document);
  const parent = at(copy, path.slice(0, -1)) as Map;
  const key = path[path.length - 1];
  if (value === undefined && Array.isArray(parent))
    parent.splice(Number(key), 1);
  else if (value === undefined) delete parent[key];
  else parent[key] = value;
  return copy;
}

/** Puts another value in, takes the value away, or adds it where there is none. */
export function changesOf(
  document: ContractDocument,
  options: {
    at: Path;
    /** Where it is found; the place joined by dots when absent. */
    path?: string;
    /** Another value than any that is there. */
    other: unknown;
    /** It may be left out. */
    optional?: boolean;
  },
): SingleChange[] {
  const path = options.path ?? options.at.join('.');
  const parent = at(document, options.at.slice(0, -1));
  if (parent === undefined) return [];
  const next = put(document, options.at, options.other);
  if (at(document, options.at) === undefined) {
    return options.optional
      ? [{ next, expected: { path, type: 'added' } }]
      : [];
  }
  const removed = put(document, options.at, undefined);
  return [
    { next, expected: { path, type: 'modified' } },
    ...(options.optional
      ? [{ next: removed, expected: { path, type: 'removed' as const } }]
      : []),
  ];
}
