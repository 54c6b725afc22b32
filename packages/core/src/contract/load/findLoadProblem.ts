import { schemas } from '../../validation/schema/generations';
import type { JsonSchema } from '../../validation/schema/parts';
import {
  configurationOrList,
  onePolicy,
} from '../../validation/schema/references';
import {
  missingField,
  wrongType,
  type Explanation,
} from '../../validation/structure/messages';
import { unknownField } from '../../validation/structure/unknownField';
import type { DocumentPath, Generation } from '../model';

/** Why a document does not load, and where. @internal */
export interface LoadProblem extends Explanation {
  path: DocumentPath;
  /** The key concerned in the map at `path`. */
  key?: string;
}

/** From 1.1 on upstream migrates the old fields in memory before it looks (contract format, §1.1). */
const MIGRATES = new Set<Generation>(['1.1', '1.2']);

/** A word that upstream's parser takes for a boolean where one is wanted. */
const BOOLEAN_WORD = /^(?:y|Y|yes|on|n|N|no|off)$/;

/**
 * Strict loading: an unknown field, a value of the wrong kind, or one of the three required texts missing. Scalars
 * of another kind load as text, and what is empty loads as absent. Source: contract format, §2.
 *
 * @returns The first problem in the order of the text, or nothing when the document loads.
 * @internal
 */
export function findLoadProblem(
  document: Record<string, unknown>,
  generation: Generation,
): LoadProblem | undefined {
  const schema = schemas[generation];
  const legacy = MIGRATES.has(generation)
    ? { ...configurationOrList, ...onePolicy }
    : {};
  return (
    check(
      document,
      { ...schema, properties: { ...schema.properties, ...legacy } },
      [],
      generation,
    ) ?? checkRequired(document)
  );
}

function check(
  value: unknown,
  schema: JsonSchema,
  path: DocumentPath,
  generation: Generation,
): LoadProblem | undefined {
  if (value === null) return undefined;
  const types = [schema.type ?? []].flat();
  if (!types.some(type => loadsAs(value, type))) {
    return { path, ...wrongType(path, types, value) };
  }
  if (Array.isArray(value)) {
    return first(value.entries(), ([index, item]) =>
      check(item, schema.items ?? {}, [...path, index], generation),
    );
  }
  if (typeof value !== 'object' || !schema.properties) return undefined;
  const known = schema.properties;
  return first(Object.entries(value), ([key, child]) =>
    Object.hasOwn(known, key)
      ? check(child, known[key], [...path, key], generation)
      : {
          path,
          key,
          ...unknownField({ key, path, known: Object.keys(known), generation }),
        },
  );
}

function loadsAs(value: unknown, type: string): boolean {
  switch (type) {
    case 'string':
      return typeof value !== 'object';
    case 'integer':
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return (
        typeof value === 'boolean' ||
        (typeof value === 'string' && BOOLEAN_WORD.test(value))
      );
    case 'array':
      return Array.isArray(value);
    default:
      return typeof value === 'object' && !Array.isArray(value);
  }
}

function checkRequired(
  document: Record<string, unknown>,
): LoadProblem | undefined {
  const service = (document.service ?? {}) as Record<string, unknown>;
  const required = [
    { value: document.pactoVersion, path: [], key: 'pactoVersion' },
    { value: service.name, path: ['service'], key: 'name' },
    { value: service.version, path: ['service'], key: 'version' },
  ];
  const missing = required.find(({ value }) => (value ?? '') === '');
  return (
    missing && {
      path: missing.path,
      key: missing.key,
      ...missingField(missing.key, missing.path),
    }
  );
}

function first<T, R>(
  items: Iterable<T>,
  find: (item: T) => R | undefined,
): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
