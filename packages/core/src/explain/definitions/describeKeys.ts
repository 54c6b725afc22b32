import type { SchemaProperty } from '../../contract/configuration/listSchemaProperties';
import { code, prose } from '../markdown/escape';
import { Rows } from '../markdown/Rows';

/** The keys of a JSON Schema. @internal */
export function describeKeys(properties: readonly SchemaProperty[]): Rows {
  const rows = Rows.create('Key', 'Type', 'Required', 'Default', 'Meaning');
  for (const property of properties) {
    rows.add(() => [
      code(property.key),
      code(property.type),
      property.required ? 'yes' : 'no',
      property.default === undefined
        ? '–'
        : code(JSON.stringify(property.default)),
      prose(property.description ?? ''),
    ]);
  }
  return rows;
}
