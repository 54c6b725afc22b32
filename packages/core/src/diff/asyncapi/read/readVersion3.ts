import type {
  EventApi,
  EventChannel,
  EventOperation,
  EventReply,
} from '../model';
import { type ApiReader, textOf, valueOf } from './ApiReader';
import { ChannelIndex } from './ChannelIndex';
import { readMessage } from './readMessage';
import { readSchemes } from './readSecurity';
import { readServers } from './readServers';
import { unusedOperation } from './unusedOperation';
import { withTraits } from './withTraits';

interface Document {
  reader: ApiReader;
  channels: ChannelIndex;
  defaultContentType?: string;
}

/** @internal */
export function readVersion3(
  root: Record<string, unknown>,
  reader: ApiReader,
): Omit<EventApi, 'version' | 'written'> {
  const channels = ChannelIndex.create(valueOf(root, 'channels'), reader);
  const document = {
    reader,
    channels,
    defaultContentType: textOf(root, 'defaultContentType'),
  };
  const operations = reader.entries(valueOf(root, 'operations'), 'operations');
  const unplaced = operations.flatMap(([id, value]) => {
    const { channel, operation } = readOperation(id, value, document);
    channel?.operations.push(operation);
    return channel ? [] : [operation];
  });
  for (const { channel, value, isAnswered } of channels.all()) {
    if (channel.operations.length > 0) continue;
    const messages = isAnswered ? [] : readChannelMessages(value, document);
    channel.operations.push(unusedOperation(channel.key, messages));
  }
  return {
    major: 3,
    channels: channels.byAddress(),
    unplaced,
    servers: readServers(valueOf(root, 'servers'), reader, security =>
      readSchemes(security, reader),
    ),
  };
}

function readOperation(
  id: string,
  value: unknown,
  document: Document,
): { channel?: EventChannel; operation: EventOperation } {
  const { reader, channels } = document;
  const path = `asyncapi.operations[${id}]`;
  const operation = withTraits(reader.map(value, path), reader, path);
  const found = channels.find(valueOf(operation, 'channel'));
  const action = textOf(operation, 'action');
  const reply = valueOf(operation, 'reply');
  const read: EventOperation = {
    id,
    action: action === 'send' || action === 'receive' ? action : 'unused',
    isSure: action === 'send' || action === 'receive',
    path,
    written: operation,
    messages: readMessages(operation, found?.value ?? {}, document),
    ...(reply === undefined ? {} : { reply: readReply(reply, document) }),
    security: readSchemes(valueOf(operation, 'security'), reader),
    bindings: valueOf(operation, 'bindings'),
  };
  return { channel: found?.channel, operation: read };
}

function readReply(value: unknown, document: Document): EventReply {
  const { reader, channels } = document;
  const reply = reader.map(value, 'a reply');
  const address = reader.map(valueOf(reply, 'address'), 'address of a reply');
  const target = valueOf(reply, 'channel');
  const channel = target === undefined ? undefined : channels.find(target);
  if (channel) channel.isAnswered = true;
  return {
    address: textOf(address, 'location') ?? channel?.address ?? '',
    messages: readMessages(reply, channel?.value ?? {}, document),
  };
}

/** Those that are listed, else all of the channel. */
function readMessages(
  part: Record<string, unknown>,
  channel: Record<string, unknown>,
  document: Document,
) {
  const listed = valueOf(part, 'messages');
  if (listed === undefined) return readChannelMessages(channel, document);
  const { reader, defaultContentType } = document;
  return reader
    .list(listed, 'messages')
    .map(item => readMessage(item, reader, { defaultContentType }));
}

function readChannelMessages(
  channel: Record<string, unknown>,
  { reader, defaultContentType }: Document,
) {
  return reader
    .entries(valueOf(channel, 'messages'), 'messages')
    .map(([name, item]) =>
      readMessage(item, reader, { name, defaultContentType }),
    );
}
