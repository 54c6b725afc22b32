import { isMap } from '../../contract/isMap';
import { listAt, valueAt } from '../texts';
import type { Schema, SchemaReader } from './SchemaReader';
import { alternativesOf, hasProperties } from './typeText';

/** A value below another one. @internal */
export interface Child {
  name: string;
  value: unknown;
  required: boolean;
}

/**
 * The fields of a schema, then its alternatives.
 *
 * @param chain - The schemas on the way to it, itself included.
 * @internal
 */
export function childrenOf(
  schema: Schema,
  reader: SchemaReader,
  chain: readonly Schema[],
): Child[] {
  const parts = reader.parts(schema);
  const required = requiredOf(parts, reader);
  const children = new Map<string, Child>();
  for (const part of parts) {
    const properties = valueAt(part, 'properties');
    if (!isMap(properties)) continue;
    const entries = Object.entries(properties);
    reader.spend(entries.length);
    for (const [name, value] of entries) {
      if (children.has(name)) continue;
      children.set(name, { name, value, required: required.has(name) });
    }
  }
  // Alternatives may say more about them.
  const undescribed = alternativesOf(parts).length > 0 ? [] : required;
  for (const name of undescribed) {
    if (children.has(name)) continue;
    children.set(name, { name, value: {}, required: true });
  }
  const values = reader.first(parts, 'additionalProperties');
  return [
    ...children.values(),
    ...(children.size > 0 && isMap(values)
      ? [{ name: '*', value: values, required: false }]
      : []),
    ...variantsOf(parts, reader, chain),
  ];
}

function requiredOf(
  parts: readonly Schema[],
  reader: SchemaReader,
): ReadonlySet<string> {
  const names = parts.flatMap(part => listAt(part, 'required'));
  reader.spend(names.length);
  return new Set(names.filter(name => typeof name === 'string'));
}

/** Alternatives that have fields of their own. Inside of one of them, the others are no part of it. */
function variantsOf(
  parts: Schema[],
  reader: SchemaReader,
  chain: readonly Schema[],
): Child[] {
  const variants = alternativesOf(parts).map(value => ({
    value,
    ...reader.open(value),
  }));
  if (variants.some(({ schema }) => chain.includes(schema))) return [];
  return variants.flatMap(({ value, schema, name }, index) =>
    hasProperties(reader.parts(schema))
      ? [{ name: name ?? `#${index + 1}`, value, required: false }]
      : [],
  );
}
