import type { EventAction, EventChannel } from '../../../diff/asyncapi/model';
import { FieldLister } from '../../fields/FieldLister';
import type { SchemaReader } from '../../fields/SchemaReader';
import type { ItemPart } from '../../ItemDescription';
import { descriptionOf, summaryOf, textAt, valueAt } from '../../texts';
import { addMessage } from './addMessage';
import { addOperation } from './addOperation';
import type { AsyncApiParts, ChannelPlace } from './AsyncApiParts';

/** A channel with its operations and the messages on it. @internal */
export function addChannel(channel: EventChannel, parts: AsyncApiParts): void {
  const { key, written } = channel;
  const address = textAt(written, 'address') ?? key;
  parts.entries.add(
    {
      key: `channel ${key}`,
      kind: 'channel',
      name: address,
      summary: textAt(written, 'title') ?? summaryOf(written),
      depth: 0,
      line: parts.places.lineOf('channels', key),
    },
    () => ({
      description: descriptionOf(written),
      parts: describeParameters(channel, parts.reader),
    }),
  );
  const place: ChannelPlace = { key, address, depth: 1 };
  const actions = actionsOf(channel);
  for (const operation of channel.operations) {
    if (operation.action !== 'unused') addOperation(operation, place, parts);
    for (const message of operation.messages) {
      const known = actions.get(message.source);
      if (!known) continue;
      actions.delete(message.source);
      addMessage({ message, actions: known }, place, parts);
    }
  }
}

/** What the service does with each message, by where that is written. */
function actionsOf({ operations }: EventChannel) {
  const actions = new Map<unknown, Set<EventAction>>();
  for (const { action, messages } of operations) {
    for (const { source } of messages) {
      const known = actions.get(source) ?? new Set();
      actions.set(source, known.add(action));
    }
  }
  return actions;
}

/** Version 2 has a schema in a parameter, version 3 little but a description. */
function describeParameters(
  { parameters }: EventChannel,
  reader: SchemaReader,
): ItemPart[] {
  if (parameters.size === 0) return [];
  const lister = FieldLister.create(reader);
  for (const [name, written] of parameters) {
    const parameter = reader.map(written);
    const description = descriptionOf(parameter);
    const schema = valueAt(parameter, 'schema') ?? {
      ...parameter,
      type: 'string',
    };
    lister.add(
      { name, value: schema, required: true },
      description ? { description } : {},
    );
  }
  const kind = 'parameters';
  return [{ id: kind, kind, title: 'channel', ...lister.result() }];
}
