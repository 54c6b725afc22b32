import { isMap } from '../../../contract/isMap';
import type {
  EventAction,
  EventApi,
  EventChannel,
  EventOperation,
} from '../model';
import { type ApiReader, textOf, valueOf } from './ApiReader';
import { readMessage } from './readMessage';
import { readRequirements } from './readSecurity';
import { readServers } from './readServers';
import { unusedOperation } from './unusedOperation';
import { withTraits } from './withTraits';

/** The words name what others do. Source: AsyncAPI 2.6, "Channel Item Object". */
const ACTIONS: [string, EventAction][] = [
  ['publish', 'receive'],
  ['subscribe', 'send'],
];

interface Document {
  reader: ApiReader;
  components: Record<string, unknown>;
  defaultContentType?: string;
}

/** @internal */
export function readVersion2(
  root: Record<string, unknown>,
  reader: ApiReader,
): Omit<EventApi, 'version' | 'written'> {
  const document: Document = {
    reader,
    components: reader.map(valueOf(root, 'components'), 'components'),
    defaultContentType: textOf(root, 'defaultContentType'),
  };
  const channels = reader.entries(valueOf(root, 'channels'), 'channels');
  return {
    major: 2,
    channels: new Map(
      channels.map(([key, value]) => [key, readChannel(key, value, document)]),
    ),
    unplaced: [],
    servers: readServers(valueOf(root, 'servers'), reader, security =>
      readRequirements(security, document.components, reader),
    ),
  };
}

function readChannel(
  key: string,
  value: unknown,
  document: Document,
): EventChannel {
  const { reader } = document;
  const channel = reader.map(value, `channel ${key}`);
  const servers = valueOf(channel, 'servers');
  return {
    key,
    written: channel,
    parameters: new Map(
      reader.entries(valueOf(channel, 'parameters'), `parameters of ${key}`),
    ),
    bindings: valueOf(channel, 'bindings'),
    ...(servers === undefined
      ? {}
      : {
          servers: reader
            .list(servers, `servers of ${key}`)
            .filter(item => typeof item === 'string')
            .sort(),
        }),
    operations: readOperations(key, channel, document),
  };
}

function readOperations(
  key: string,
  channel: Record<string, unknown>,
  document: Document,
): EventOperation[] {
  const operations = ACTIONS.filter(([word]) => Object.hasOwn(channel, word));
  return operations.length === 0
    ? [unusedOperation(key)]
    : operations.map(([word, action]) =>
        readOperation(channel[word], document, {
          action,
          path: `asyncapi.channels[${key}].${word}`,
        }),
      );
}

function readOperation(
  value: unknown,
  { reader, components, defaultContentType }: Document,
  place: Pick<EventOperation, 'action' | 'path'>,
): EventOperation {
  const operation = withTraits(
    reader.map(value, place.path),
    reader,
    place.path,
  );
  const id = textOf(operation, 'operationId');
  const { value: message } = reader.follow(valueOf(operation, 'message'));
  const choice = isMap(message) ? valueOf(message, 'oneOf') : undefined;
  const messages =
    choice === undefined
      ? [valueOf(operation, 'message')].filter(item => item !== undefined)
      : reader.list(choice, `messages of ${place.path}`);
  return {
    ...(id === undefined ? {} : { id }),
    ...place,
    isSure: false,
    written: operation,
    messages: messages.map(item =>
      readMessage(item, reader, { defaultContentType }),
    ),
    security: readRequirements(
      valueOf(operation, 'security'),
      components,
      reader,
    ),
    bindings: valueOf(operation, 'bindings'),
  };
}
