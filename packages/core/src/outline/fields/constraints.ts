import { shortText } from '../../diff/schema/shortText';
import { clip, listAt, valueAt } from '../texts';
import type { Schema, SchemaReader } from './SchemaReader';

/** Values of an enumeration that are listed. */
const MOST_VALUES = 200;

const KEYWORDS = [
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'contentEncoding',
  'contentMediaType',
  'readOnly',
  'writeOnly',
  // What these add is no field of its own.
  'patternProperties',
  'propertyNames',
  'prefixItems',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
];

/** Of which `false` says something. */
const CLOSING = [
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
];

/** `minLength 1`, `pattern ^a`, `readOnly`: keywords as they are called. @internal */
export function constraintsOf(
  parts: readonly Schema[],
  reader: SchemaReader,
): string[] {
  const texts = KEYWORDS.flatMap(keyword => {
    const value = reader.first(parts, keyword);
    if (value === undefined || value === false) return [];
    return value === true ? [keyword] : [`${keyword} ${shortText(value)}`];
  });
  const closed = CLOSING.filter(keyword =>
    parts.some(part => valueAt(part, keyword) === false),
  );
  return [...texts, ...closed.map(keyword => `${keyword} false`)];
}

/** The only values allowed, as people read them; nothing where any other is allowed. @internal */
export function valuesOf(parts: readonly Schema[]): string[] | undefined {
  const lists = parts.map(part =>
    Object.hasOwn(part, 'const') ? [part.const] : listAt(part, 'enum'),
  );
  const values = lists.find(list => list.length > 0);
  if (!values) return undefined;
  const shown = values.slice(0, MOST_VALUES).map(value => shortText(value));
  return values.length > MOST_VALUES ? [...shown, '…'] : shown;
}

/** @internal */
export function defaultOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string'
    ? clip(JSON.stringify(value), 200)
    : shortText(value);
}
