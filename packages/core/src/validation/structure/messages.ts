import type { DocumentPath } from '../../contract/model';

/** What is wrong, and what to do about it. @internal */
export interface Explanation {
  message: string;
  remedy: string;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'a map',
  array: 'a list',
  null: 'empty',
};

/** Upstream's style for layer 1: `interfaces.0.type`, empty for the whole. @internal */
export const dotted = (path: DocumentPath): string => path.join('.');

/** @internal */
export const placeName = (path: DocumentPath): string =>
  path.length === 0 ? 'the contract' : dotted(path);

/** The name of a type as JSON Schema has it, in plain words. @internal */
export const typeNames = (types: string | string[]): string =>
  [types]
    .flat()
    .map(type => TYPE_NAMES[type] ?? type)
    .join(' or ');

/** What a value is, in plain words. @internal */
export function kindOf(value: unknown): string {
  if (value === null) return TYPE_NAMES.null;
  if (Array.isArray(value)) return TYPE_NAMES.array;
  return typeof value === 'number' ? 'a number' : TYPE_NAMES[typeof value];
}

/** A value as it may stand in a sentence. @internal */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** @internal */
export function unknownField(
  key: string,
  path: DocumentPath,
  known: string[],
): Explanation {
  const near = known.find(candidate => isNear(key, candidate));
  return {
    message: `${quote(key)} is not a field of ${placeName(path)}.`,
    remedy: near
      ? `Did you mean ${quote(near)}?`
      : `Remove it. Known here: ${known.join(', ')}.`,
  };
}

/** @internal */
export function wrongType(
  path: DocumentPath,
  expected: string | string[],
  value: unknown,
): Explanation {
  const wanted = typeNames(expected);
  const unquoted =
    typeof value !== 'object' && [expected].flat().includes('string');
  return {
    message: `${placeName(path)} must be ${wanted}, but is ${kindOf(value)}.`,
    remedy: unquoted ? 'Put the value in quotes.' : `Write ${wanted}.`,
  };
}

/** @internal */
export function missingField(key: string, path: DocumentPath): Explanation {
  return {
    message: `${quote(key)} is missing in ${placeName(path)}.`,
    remedy: `Add ${quote(key)}.`,
  };
}

/** Same but for case, or at most one letter more, less or different, or two swapped. */
function isNear(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  if (Math.abs(a.length - b.length) > 1 || b.length < 3) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) &&
      restA[0] === restB[1] &&
      restA[1] === restB[0])
  );
}
