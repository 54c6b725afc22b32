import { METHODS } from '../../../diff/openapi/methods';
import type { Schema } from '../../fields/SchemaReader';
import {
  descriptionOf,
  entriesAt,
  listAt,
  summaryOf,
  valueAt,
} from '../../texts';
import { describeOperation } from './describeOperation';
import type { OpenApiParts } from './OpenApiParts';

const HTTP_METHODS: ReadonlySet<string> = new Set(METHODS);

/** The operations of a path, or of a webhook, where it is the service that calls. @internal */
export function addPathItem(
  place: { name: string; item: unknown; section: 'paths' | 'webhooks' },
  { entries, places, reader }: OpenApiParts,
): void {
  const { name, section } = place;
  const isWebhook = section === 'webhooks';
  const item = reader.map(place.item);
  for (const { key, method, value } of methodsOf(item)) {
    const operation = reader.map(value);
    entries.add(
      {
        key: `${isWebhook ? 'webhook ' : ''}${method} ${name}`,
        kind: 'operation',
        name,
        method,
        summary: summaryOf(operation) ?? summaryOf(item),
        group: tagOf(operation) ?? (isWebhook ? 'webhooks' : undefined),
        deprecated: valueAt(operation, 'deprecated') === true,
        depth: 0,
        line: places.lineOf(section, name, key) ?? places.lineOf(section, name),
      },
      () => ({
        description: descriptionOf(operation) ?? descriptionOf(item),
        parts: describeOperation({ operation, item }, reader),
      }),
    );
  }
}

/** Those of HTTP, then those that a document gives other names to, since OpenAPI 3.2. */
function methodsOf(item: Schema) {
  return [
    ...Object.entries(item)
      .filter(([key]) => HTTP_METHODS.has(key))
      .map(([key, value]) => ({ key, method: key.toUpperCase(), value })),
    ...entriesAt(item, 'additionalOperations').map(([key, value]) => {
      return { key, method: key, value };
    }),
  ];
}

function tagOf(operation: Schema): string | undefined {
  const [tag] = listAt(operation, 'tags');
  return typeof tag === 'string' ? tag : undefined;
}
