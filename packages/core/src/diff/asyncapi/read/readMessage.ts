import { isMap } from '../../../contract/isMap';
import type { EventMessage } from '../model';
import { type ApiReader, textOf, valueOf } from './ApiReader';
import { withTraits } from './withTraits';

/**
 * A message of version 2 or 3.
 *
 * @param options - `name`: when neither the message nor the reference to it has one.
 * @internal
 */
export function readMessage(
  value: unknown,
  reader: ApiReader,
  options: { name?: string; defaultContentType?: string } = {},
): EventMessage {
  const { name, value: source } = reader.follow(value);
  const what = `message ${name ?? options.name ?? ''}`.trim();
  const message = withTraits(reader.map(source, what), reader, what);
  return {
    source,
    written: message,
    isShared: name !== undefined,
    name:
      textOf(message, 'name') ??
      textOf(message, 'messageId') ??
      name ??
      options.name ??
      '',
    ...readPayload(message, reader),
    headers: valueOf(message, 'headers'),
    contentType: textOf(message, 'contentType') ?? options.defaultContentType,
    correlationId: valueOf(message, 'correlationId'),
    bindings: valueOf(message, 'bindings'),
  };
}

/** Version 2 writes the format beside the payload, version 3 around its schema. */
function readPayload(message: Record<string, unknown>, reader: ApiReader) {
  const payload = valueOf(message, 'payload');
  const { value } = reader.follow(payload);
  if (isMap(value) && Object.hasOwn(value, 'schemaFormat')) {
    return {
      payload: valueOf(value, 'schema'),
      schemaFormat: textOf(value, 'schemaFormat'),
    };
  }
  return { payload, schemaFormat: textOf(message, 'schemaFormat') };
}
