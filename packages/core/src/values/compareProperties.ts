import { listSchemaProperties, type SchemaProperty } from '../contract';

/**
 * One key of two versions of a schema.
 *
 * @public
 */
export interface PropertyChange {
  key: string;
  state: 'added' | 'removed' | 'changed';
  old?: SchemaProperty;
  new?: SchemaProperty;
  /** What differs, when changed. */
  fields: (keyof SchemaProperty)[];
}

const COMPARED = ['type', 'required', 'default', 'enum', 'format'] as const;

/**
 * What changes for somebody who sets values, key by key in the order of the new schema; removed keys are last. The text
 * of a description is no change. Whether a change breaks anything is what a diff says.
 *
 * @returns `truncated`: one of the two does not say everything.
 * @public
 */
export function compareProperties(
  oldSchema: unknown,
  newSchema: unknown,
): { changes: PropertyChange[]; truncated: boolean } {
  const before = listSchemaProperties(oldSchema);
  const after = listSchemaProperties(newSchema);
  const old = byKey(before.properties);
  const next = byKey(after.properties);
  const kept = after.properties.flatMap((property): PropertyChange[] => {
    const known = old.get(property.key);
    if (!known) {
      return [{ key: property.key, state: 'added', new: property, fields: [] }];
    }
    const fields = COMPARED.filter(
      field => JSON.stringify(known[field]) !== JSON.stringify(property[field]),
    );
    return fields.length > 0
      ? [
          {
            key: property.key,
            state: 'changed',
            old: known,
            new: property,
            fields,
          },
        ]
      : [];
  });
  const removed = before.properties
    .filter(({ key }) => !next.has(key))
    .map((property): PropertyChange => {
      return { key: property.key, state: 'removed', old: property, fields: [] };
    });
  return {
    changes: [...kept, ...removed],
    truncated: before.truncated || after.truncated,
  };
}

function byKey(properties: readonly SchemaProperty[]) {
  return new Map(properties.map(property => [property.key, property]));
}
