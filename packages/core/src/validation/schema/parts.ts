/**
 * The part of JSON Schema 2020-12 that our schemas use.
 *
 * @internal
 */
export interface JsonSchema {
  type?: string | string[];
  properties?: Fields;
  required?: string[];
  additionalProperties?: false;
  minProperties?: number;
  dependentRequired?: Record<string, string[]>;
  items?: JsonSchema;
  minItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: 'date';
  enum?: readonly string[];
  const?: string;
  minimum?: number;
  maximum?: number;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  not?: JsonSchema;
  if?: JsonSchema;
  then?: JsonSchema;
  /** Ours: the rule in plain words, as the end of a sentence that starts with the place. */
  says?: string;
}

/** @internal */
export type Fields = Record<string, JsonSchema>;

/** @internal */
export const anyText: JsonSchema = { type: 'string' };

/** @internal */
export const text: JsonSchema = { type: 'string', minLength: 1 };

/** A date is checked by a later layer; here it is an annotation, as upstream has it. @internal */
export const date: JsonSchema = { type: 'string', format: 'date' };

/** @internal */
export const flag: JsonSchema = { type: 'boolean' };

/** A map with any content. @internal */
export const free: JsonSchema = { type: 'object' };

/** @internal */
export const choice = (...values: string[]): JsonSchema => ({
  type: 'string',
  enum: values,
});

/** @internal */
export const matching = (pattern: string, says: string): JsonSchema => ({
  type: 'string',
  pattern,
  says,
});

/** A whole number within bounds, both included. @internal */
export const whole = (minimum: number, maximum?: number): JsonSchema => ({
  type: 'integer',
  minimum,
  ...(maximum === undefined ? {} : { maximum }),
});

/** @internal */
export const list = (items: JsonSchema, minItems?: number): JsonSchema => ({
  type: 'array',
  items,
  ...(minItems === undefined ? {} : { minItems }),
});

/**
 * A map with these fields and no others.
 *
 * @param rules - What holds between the fields.
 * @internal
 */
export const closed = (
  required: Fields,
  optional: Fields = {},
  ...rules: JsonSchema[]
): JsonSchema => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
  ...(rules.length > 0 ? { allOf: rules } : {}),
});

/** @internal */
export const exactlyOneOf = (...fields: string[]): JsonSchema => ({
  oneOf: fields.map(field => ({ required: [field] })),
  says: `needs exactly one of ${fields.join(' and ')}`,
});

/** When the field has one of the values, the rule holds. @internal */
export const when = (
  field: string,
  values: string[],
  then: JsonSchema,
): JsonSchema => ({
  if: { properties: { [field]: { enum: values } }, required: [field] },
  then,
});

/** @internal */
export const without = (field: string, says: string): JsonSchema => ({
  not: { required: [field] },
  says,
});
