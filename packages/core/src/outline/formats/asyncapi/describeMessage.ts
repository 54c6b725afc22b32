import { isJsonSchema } from '../../../diff/asyncapi/compareMessage';
import type { EventMessage } from '../../../diff/asyncapi/model';
import { FieldLister } from '../../fields/FieldLister';
import type { SchemaReader } from '../../fields/SchemaReader';
import type { ItemPart } from '../../ItemDescription';
import { clip, textAt } from '../../texts';

/** What a message carries. @internal */
export function describeMessage(
  message: EventMessage,
  reader: SchemaReader,
  options: { id: string; isReply?: boolean },
): ItemPart[] {
  const { id, isReply = false } = options;
  const { payload, headers, contentType, schemaFormat, written } = message;
  const title = clip(textAt(written, 'title') ?? message.name);
  const mediaType = clip(contentType ?? '', 200);
  return [
    ...(headers === undefined
      ? []
      : [
          {
            id: `${id} headers`,
            kind: 'headers' as const,
            title,
            ...FieldLister.list(headers, reader),
          },
        ]),
    {
      id: `${id} payload`,
      kind: isReply ? 'response' : 'payload',
      title,
      ...(mediaType ? { mediaType } : {}),
      ...(isJsonSchema(message)
        ? FieldLister.list(payload, reader)
        : // Another language, in which nothing is listed; its name says how to read it.
          {
            description: clip(schemaFormat ?? '', 200),
            fields: [],
            omitted: 0,
          }),
    },
  ];
}
