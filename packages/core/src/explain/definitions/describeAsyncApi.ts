import { isMap } from '../../contract/isMap';
import { code } from '../markdown/escape';
import { Rows } from '../markdown/Rows';

type Raw = Record<string, unknown>;

/** Messages of one operation; the others are counted. */
const MOST_MESSAGES = 10;

/** The channels of an AsyncAPI document with what is sent on them, in its order. @internal */
export function describeAsyncApi(document: Raw): Rows {
  const rows = Rows.create('Channel', 'Action', 'Messages');
  const channels = mapOf(document.channels);
  if (textOf(document.asyncapi).startsWith('3.')) {
    addOperations(rows, channels, mapOf(document.operations));
  } else addActions(rows, channels);
  return rows;
}

/** AsyncAPI 2: the actions are below the channel. */
function addActions(rows: Rows, channels: Raw) {
  for (const [name, channel] of Object.entries(channels)) {
    for (const action of ['publish', 'subscribe']) {
      const operation = mapOf(channel)[action];
      if (!isMap(operation)) continue;
      rows.add(() => [
        code(name),
        action,
        messageNames(alternatives(operation.message)),
      ]);
    }
  }
}

/** AsyncAPI 3: operations refer to channels; a channel without one is listed too. */
function addOperations(rows: Rows, channels: Raw, operations: Raw) {
  const used = new Set<string>();
  for (const operation of Object.values(operations)) {
    if (!isMap(operation)) continue;
    const id = refName(operation.channel);
    used.add(id);
    const channel = Object.hasOwn(channels, id) ? mapOf(channels[id]) : {};
    rows.add(() => [
      code(addressOf(channel, id)),
      code(textOf(operation.action)),
      Array.isArray(operation.messages)
        ? messageNames(operation.messages)
        : keyNames(channel.messages),
    ]);
  }
  for (const [id, channel] of Object.entries(channels)) {
    if (used.has(id) || !isMap(channel)) continue;
    rows.add(() => [
      code(addressOf(channel, id)),
      '–',
      keyNames(channel.messages),
    ]);
  }
}

function addressOf({ address }: Raw, id: string) {
  return typeof address === 'string' ? address : id;
}

function alternatives(message: unknown): unknown[] {
  const { oneOf } = mapOf(message);
  if (Array.isArray(oneOf)) return oneOf;
  return message === undefined ? [] : [message];
}

function messageNames(messages: readonly unknown[]): string {
  return shown(messages.slice(0, MOST_MESSAGES).map(nameOf), messages.length);
}

function keyNames(messages: unknown): string {
  const names = Object.keys(mapOf(messages));
  return shown(names.slice(0, MOST_MESSAGES), names.length);
}

function shown(names: readonly string[], count: number): string {
  const rest = count - names.length;
  const words = names.map(name => (name ? code(name, 100) : 'unnamed'));
  return [...words, ...(rest > 0 ? [`${rest} more`] : [])].join(', ') || '–';
}

function nameOf(message: unknown): string {
  const { name, messageId, title } = mapOf(message);
  const own = [name, messageId, title].find(text => typeof text === 'string');
  return own === undefined ? refName(message) : textOf(own);
}

/** Last part of `{$ref: '#/…/name'}`. */
function refName(value: unknown): string {
  const { $ref } = mapOf(value);
  return typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : '';
}

/** Nothing for what is no scalar: a map of an author may have a `toString` of its own. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : '';
}

function mapOf(value: unknown): Raw {
  return isMap(value) ? value : {};
}
