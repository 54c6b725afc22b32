import { SchemaLister } from './SchemaLister';

/**
 * One row of a configuration schema.
 *
 * @public
 */
export interface SchemaProperty {
  /** Names from the root joined by dots; `[]` stands for the items of a list, `*` for any key. */
  key: string;
  /** In words of JSON Schema; `string[]` for a list, `string | null` for a choice, `any` where nothing is said. */
  type: string;
  /** Required by the object that it is in. */
  required: boolean;
  default?: unknown;
  description?: string;
  enum?: unknown[];
  format?: string;
}

/**
 * The properties of a JSON Schema as rows, in the order of the schema. Only references inside the schema (`#/…`) are
 * followed; nothing is ever loaded.
 *
 * @param schema - A parsed JSON Schema; anything else gives no rows.
 * @returns `truncated` is set when something is not listed: a cycle, a reference to elsewhere, a conditional
 * part, or what is beyond a limit (64 levels, 5000 parts).
 * @public
 */
export function listSchemaProperties(schema: unknown): {
  properties: SchemaProperty[];
  truncated: boolean;
} {
  return new SchemaLister(schema).list();
}
