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
const typeNames = (types: string | string[]): string =>
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

const LIST = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** `a, b or c`. @internal */
export const either = (words: string[]): string => LIST.format(words);

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
