import { limits } from '../../../limits';
import { FieldLister } from '../../fields/FieldLister';
import type { Schema, SchemaReader } from '../../fields/SchemaReader';
import type { ItemPart } from '../../ItemDescription';
import { clip, descriptionOf, entriesAt, valueAt } from '../../texts';
import { describeParameters } from './describeParameters';

/** What goes in and comes out of an operation. @internal */
export function describeOperation(
  { operation, item }: { operation: Schema; item: Schema },
  reader: SchemaReader,
): ItemPart[] {
  const parts = [
    ...describeParameters({ operation, item }, reader),
    ...describeContent(valueAt(operation, 'requestBody'), reader, {
      id: 'request',
      kind: 'request',
      title: '',
    }),
  ];
  for (const [status, value] of entriesAt(operation, 'responses')) {
    if (parts.length >= limits.itemParts) break;
    if (status.startsWith('x-')) continue;
    parts.push(...describeResponse(clip(status, 50), value, reader));
  }
  return parts.slice(0, limits.itemParts);
}

function describeResponse(
  title: string,
  value: unknown,
  reader: SchemaReader,
): ItemPart[] {
  const response = reader.map(value);
  const parts = describeContent(response, reader, {
    id: `response ${title}`,
    kind: 'response',
    title,
  });
  const headers = entriesAt(response, 'headers');
  if (headers.length === 0) return parts;
  const lister = FieldLister.create(reader);
  for (const [name, written] of headers) {
    const header = reader.map(written);
    const description = descriptionOf(header);
    const required = valueAt(header, 'required') === true;
    lister.add(
      { name, value: valueAt(header, 'schema'), required },
      description ? { description } : {},
    );
  }
  const id = `headers ${title}`;
  return [...parts, { id, kind: 'headers', title, ...lister.result() }];
}

/** One part for each media type; one without, when there is nothing in it but words. */
function describeContent(
  value: unknown,
  reader: SchemaReader,
  head: Pick<ItemPart, 'id' | 'kind' | 'title'>,
): ItemPart[] {
  if (value === undefined) return [];
  const body = reader.map(value);
  const description = descriptionOf(body);
  const common = { ...head, ...(description ? { description } : {}) };
  const content = entriesAt(body, 'content').slice(0, limits.itemParts);
  if (content.length === 0) return [{ ...common, fields: [], omitted: 0 }];
  const required =
    head.kind !== 'request' || valueAt(body, 'required') === true;
  return content.map(([type, media], index) => ({
    ...common,
    id: index === 0 ? head.id : `${head.id} ${index}`,
    mediaType: clip(type, 200),
    ...FieldLister.list(valueAt(reader.map(media), 'schema'), reader, {
      required,
    }),
  }));
}
