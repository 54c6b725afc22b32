import { randomNumbers } from '../lib/randomText';
import {
  type Json,
  openApiDocument,
  type OpenApiDocument,
  RESOURCE_BYTES,
  SMALL,
} from './openApiDocument';

/** What an edit does to those who use the service. */
export type OpenApiEdit = 'none' | 'compatible' | 'risky' | 'breaking';

/**
 * One version of an OpenAPI document after the other, as JSON texts.
 *
 * @param options - `edits`: one for each version after the first
 */
export function generateOpenApiHistory(options: {
  title: string;
  bytes: number;
  edits: readonly OpenApiEdit[];
  seed: number;
}): string[] {
  const small = options.bytes < RESOURCE_BYTES;
  const size = small ? SMALL.bytes : RESOURCE_BYTES;
  const count = Math.max(1, Math.round(options.bytes / size));
  const next = openApiDocument(count, randomNumbers(options.seed), small);
  next.info.title = options.title;
  return [
    JSON.stringify(next),
    ...options.edits.map((edit, index) => {
      apply(edit, next, index);
      return JSON.stringify(next);
    }),
  ];
}

function apply(edit: OpenApiEdit, next: OpenApiDocument, index: number) {
  const count = Object.keys(next.components.schemas).length - 1;
  const place = (index * 7) % count;
  const { properties } = next.components.schemas[`Resource${place}`] as {
    properties: Record<string, Json>;
  };
  const list = next.paths[`/resource-${place}`];
  const edits: Record<OpenApiEdit, () => void> = {
    none: () => Object.assign(list.get as Json, { summary: `v${index}` }),
    compatible: () =>
      Object.assign(properties, { [`added${index}`]: { type: 'string' } }),
    risky: () =>
      Object.assign(list.get as Json, { operationId: `list${place}v${index}` }),
    breaking: () =>
      Object.assign(properties, {
        field1: { type: index % 2 ? 'integer' : 'array', items: {} },
      }),
  };
  edits[edit]();
}
