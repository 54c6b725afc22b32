import { isMap } from '../../../contract/isMap';
import type { FileComparison } from '../../FileComparison';
import type { UpstreamChanges } from '../UpstreamChanges';
import { readPair } from './readPair';
import { valueText } from '../../valueText';
import { type Place, walkJson } from './walkJson';

/**
 * The full walk. Below `required` everything is breaking, the rest falls to the default class.
 *
 * @param isRequired - Whether a place is a `required`; the generations differ on a property of that name.
 * Source: diff sheet, §5.
 * @internal
 */
export function compareSchema(
  comparison: FileComparison,
  changes: UpstreamChanges,
  isRequired: (place: Place) => boolean,
): void {
  const pair = readPair(comparison, 'json');
  if (!pair) return;
  const root = { path: 'schema', keys: ['schema'], isProperty: false };
  walkJson(pair, root, {
    budget: comparison.budget,
    visit: ({ type, path, place, old, next }) =>
      changes.add(
        type,
        path,
        { old: valueText(old), next: valueText(next) },
        isRequired(place) ? 'schema.required' : 'schema',
      ),
  });
}

/** By the text of the path, so that a property called "required" counts too: 1.x. @internal */
export const endsInRequired = ({ keys }: Place) =>
  `.${keys.at(-1)}`.endsWith('.required');

/** The keyword only: v3. @internal */
export const isRequiredKeyword = ({ keys, isProperty }: Place) =>
  !isProperty && keys.at(-1) === 'required';

/**
 * Names of properties and nothing else: the rule before the full walk.
 *
 * @param nested - 1.0-b and c also look at properties of properties, joined by dots. Source: diff sheet, §5.
 * @internal
 */
export function compareSchemaProperties(
  comparison: FileComparison,
  changes: UpstreamChanges,
  nested: boolean,
): void {
  const pair = readPair(comparison, 'json');
  if (!pair) return;
  const old = new Set(propertyNames(pair.old, nested));
  const next = new Set(propertyNames(pair.next, nested));
  comparison.budget.spend(old.size + next.size);
  const row = 'schema.properties[]';
  for (const name of [...old].sort()) {
    if (next.has(name)) continue;
    changes.add('removed', `schema.properties[${name}]`, { old: name }, row);
  }
  for (const name of [...next].sort()) {
    if (old.has(name)) continue;
    changes.add('added', `schema.properties[${name}]`, { next: name }, row);
  }
}

function* propertyNames(
  schema: unknown,
  nested: boolean,
  prefix = '',
): Generator<string> {
  const properties = isMap(schema) ? schema.properties : undefined;
  if (!isMap(properties)) return;
  for (const [name, child] of Object.entries(properties)) {
    yield `${prefix}${name}`;
    if (nested) yield* propertyNames(child, nested, `${prefix}${name}.`);
  }
}
