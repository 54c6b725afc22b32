import type { Draft } from './drafts';

/** What stands behind a keyword: schemas in one of four forms, or anything else. @internal */
export type Shape = 'schema' | 'list' | 'map' | 'schemaOrList' | 'value';

type Shapes = Record<string, Shape>;

const values = (...names: string[]): Shapes =>
  Object.fromEntries(names.map(name => [name, 'value'] as const));

const DRAFT_4: Shapes = {
  ...values('$ref', 'type', 'enum', 'multipleOf', 'pattern', 'required'),
  ...values('maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'),
  ...values('maxLength', 'minLength', 'maxItems', 'minItems', 'uniqueItems'),
  ...values('maxProperties', 'minProperties', 'id'),
  additionalItems: 'schema',
  items: 'schemaOrList',
  additionalProperties: 'schema',
  properties: 'map',
  patternProperties: 'map',
  dependencies: 'map',
  definitions: 'map',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  not: 'schema',
};

const { id: _, ...WITHOUT_ID } = DRAFT_4;

const DRAFT_6: Shapes = {
  ...WITHOUT_ID,
  ...values('$id', 'const'),
  contains: 'schema',
  propertyNames: 'schema',
};

const DRAFT_7: Shapes = {
  ...DRAFT_6,
  if: 'schema',
  then: 'schema',
  else: 'schema',
};

const DRAFT_2019: Shapes = {
  ...DRAFT_7,
  ...values('$anchor', '$recursiveRef', '$recursiveAnchor'),
  ...values('dependentRequired', 'maxContains', 'minContains'),
  $defs: 'map',
  dependentSchemas: 'map',
  unevaluatedItems: 'schema',
  unevaluatedProperties: 'schema',
};

const {
  additionalItems: __,
  $recursiveRef: ___,
  $recursiveAnchor: ____,
  ...STILL_IN_2020
} = DRAFT_2019;

const DRAFT_2020: Shapes = {
  ...STILL_IN_2020,
  ...values('$dynamicRef', '$dynamicAnchor'),
  items: 'schema',
  prefixItems: 'list',
};

/** What each draft says a keyword is; others are annotations or unknown. @internal */
export const shapes: Record<Draft, ReadonlyMap<string, Shape>> = {
  '4': new Map(Object.entries(DRAFT_4)),
  '6': new Map(Object.entries(DRAFT_6)),
  '7': new Map(Object.entries(DRAFT_7)),
  '2019-09': new Map(Object.entries(DRAFT_2019)),
  '2020-12': new Map(Object.entries(DRAFT_2020)),
};

/**
 * Left out of the copy: they assert nothing, or the library gives them a meaning that the draft does not. `format`
 * is an annotation to upstream too.
 *
 * @internal
 */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  ...Object.values(shapes).flatMap(known => [...known.keys()]),
  ...['$schema', '$comment', '$vocabulary', '$data', '$async', 'format'],
  ...['default', 'examples', 'title', 'description', 'discriminator'],
  ...['nullable', 'formatMaximum', 'formatMinimum', 'formatExclusiveMaximum'],
  ...['formatExclusiveMinimum', 'readOnly', 'writeOnly', 'deprecated'],
  ...['contentEncoding', 'contentMediaType', 'contentSchema', '__proto__'],
]);
