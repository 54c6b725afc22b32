import { isMap } from '../../contract/isMap';
import { clip, listAt, textAt, valueAt } from '../texts';
import type { NamedSchema, Schema, SchemaReader } from './SchemaReader';

/** Levels of lists and maps that are spelled out. */
const LEVELS = 4;
/** Alternatives that are named. */
const MOST = 6;

/** The type of a value for people: `string (date)`, `Item[]`, `map of Money`, `Card | Transfer`. @internal */
export function typeText(
  value: unknown,
  reader: SchemaReader,
  levels = LEVELS,
): string {
  if (value === false) return 'never';
  const named = reader.open(value);
  if (levels === 0) return named.name ?? 'any';
  const parts = reader.parts(named.schema);
  const names = namesOf(named, parts, { reader, levels });
  const isNullable = parts.some(part => valueAt(part, 'nullable') === true);
  if (isNullable && !names.includes('null')) names.push('null');
  return clip(names.join(' | '), 200);
}

interface Walk {
  reader: SchemaReader;
  levels: number;
}

function namesOf(named: NamedSchema, parts: Schema[], walk: Walk): string[] {
  const alternatives = alternativesOf(parts);
  const own = [...new Set(parts.flatMap(part => typesOf(part)))];
  if (alternatives.length > 0 && !own.includes('object')) {
    return alternativeNames(alternatives, walk);
  }
  const types = own.length > 0 ? own : guess(parts);
  return types.map(type => nameOf(type, named, parts, walk));
}

function alternativeNames(
  alternatives: readonly unknown[],
  { reader, levels }: Walk,
): string[] {
  const names = alternatives
    .slice(0, MOST)
    .map(item => typeText(item, reader, levels - 1));
  return [...new Set(names), ...(alternatives.length > MOST ? ['…'] : [])];
}

function nameOf(
  type: string,
  { name }: NamedSchema,
  parts: Schema[],
  { reader, levels }: Walk,
): string {
  if (type === 'array') {
    const items = typeText(reader.first(parts, 'items'), reader, levels - 1);
    return items.includes(' | ') ? `(${items})[]` : `${items}[]`;
  }
  if (type === 'object') {
    const values = reader.first(parts, 'additionalProperties');
    const isMapOf = isMap(values) && !hasProperties(parts);
    if (isMapOf) return `map of ${typeText(values, reader, levels - 1)}`;
    return name ?? 'object';
  }
  const format = parts.map(part => textAt(part, 'format')).find(Boolean);
  return format === undefined ? type : `${type} (${clip(format, 50)})`;
}

/** `oneOf` and `anyOf` of all parts. @internal */
export function alternativesOf(parts: readonly Schema[]): unknown[] {
  return parts.flatMap(part => [
    ...listAt(part, 'oneOf'),
    ...listAt(part, 'anyOf'),
  ]);
}

/** @internal */
export function hasProperties(parts: readonly Schema[]): boolean {
  return parts.some(part => isMap(valueAt(part, 'properties')));
}

function typesOf(schema: Schema): string[] {
  const type = valueAt(schema, 'type');
  const types = Array.isArray(type) ? type.slice(0, MOST) : [type];
  return types
    .filter((item): item is string => typeof item === 'string')
    .map(item => clip(item, 50));
}

/** What the keywords suggest where no type is given. */
function guess(parts: readonly Schema[]): string[] {
  const says = (keyword: string) =>
    parts.some(part => valueAt(part, keyword) !== undefined);
  if (says('properties') || says('additionalProperties')) return ['object'];
  if (says('items')) return ['array'];
  const values = parts.flatMap(part => [
    ...listAt(part, 'enum').slice(0, MOST),
    ...(Object.hasOwn(part, 'const') ? [part.const] : []),
  ]);
  const types = new Set(values.map(typeOfValue));
  return types.size > 0 ? [...types] : ['any'];
}

function typeOfValue(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
