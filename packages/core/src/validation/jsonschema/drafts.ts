import { isMap } from '../../contract/isMap';

/** @internal */
export type Draft = '4' | '6' | '7' | '2019-09' | '2020-12';

/** Without the scheme and the empty fragment, which are written in both ways. */
const BY_META_SCHEMA = new Map<string, Draft>([
  ['json-schema.org/draft-04/schema', '4'],
  ['json-schema.org/draft-06/schema', '6'],
  ['json-schema.org/draft-07/schema', '7'],
  ['json-schema.org/schema', '2020-12'],
  ['json-schema.org/draft/2019-09/schema', '2019-09'],
  ['json-schema.org/draft/2020-12/schema', '2020-12'],
]);

/**
 * The draft that a schema names in `$schema`; 2020-12 when it names none, as upstream's library has it.
 *
 * @returns Nothing when it names another one, which would have to be loaded.
 * @internal
 */
export function draftOf(schema: unknown): Draft | undefined {
  if (!isMap(schema) || !Object.hasOwn(schema, '$schema')) return '2020-12';
  const name = schema.$schema;
  if (typeof name !== 'string') return undefined;
  return BY_META_SCHEMA.get(name.replace(/^https?:\/\//, '').replace(/#$/, ''));
}

/** Up to draft 7 nothing counts beside `$ref`. @internal */
export const refStandsAlone = (draft: Draft): boolean =>
  draft === '4' || draft === '6' || draft === '7';
