import { randomNumbers } from '../lib/randomText';
import {
  type Json,
  openApiDocument,
  type OpenApiDocument,
  query,
  RESOURCE_BYTES,
} from './openApiDocument';

/**
 * Two versions of an OpenAPI document as JSON texts, built like large public APIs: many resources, shared and cyclic
 * schemas.
 *
 * @param options - `bytes`: about how long each text is; `changed`: share of the resources that differ, 0 to 1
 */
export function generateOpenApiPair(options: {
  bytes: number;
  changed: number;
  seed?: number;
}): { old: string; next: string } {
  const count = Math.max(1, Math.round(options.bytes / RESOURCE_BYTES));
  const random = randomNumbers(options.seed ?? 1);
  const old = openApiDocument(count, randomNumbers(2));
  const next = openApiDocument(count, randomNumbers(2));
  for (let index = 0; index < count; index++) {
    if (options.changed >= 1 || random() < options.changed) {
      change(next, index, random);
    }
  }
  return { old: JSON.stringify(old), next: JSON.stringify(next) };
}

/** One of six changes, each to another part of the resource. */
function change(next: OpenApiDocument, index: number, random: () => number) {
  const fields = next.components.schemas[`Resource${index}`] as {
    required: string[];
    properties: Record<string, Json>;
  };
  const list = next.paths[`/resource-${index}`].get as {
    parameters: Json[];
    description: string;
  };
  const edits = [
    () => delete fields.properties.field7,
    () => Object.assign(fields.properties, { added: { type: 'string' } }),
    () => fields.required.push('field5'),
    () => Object.assign(fields.properties.field4, { type: 'integer' }),
    () => list.parameters.push(query('extra', { type: 'string' })),
    () => Object.assign(list, { description: 'in other words' }),
  ];
  edits[Math.floor(random() * edits.length)]();
}
