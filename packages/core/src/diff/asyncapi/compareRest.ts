import { presence } from '../presence';
import { shortText } from '../schema/shortText';
import { isSame, type EventComparison } from './EventComparison';

type Part = Record<string, unknown>;

/** Keys that are for people. */
const DOCUMENTATION = new Set([
  'description',
  'examples',
  'externalDocs',
  'info',
  'summary',
  'tags',
  'title',
]);

/** Keys whose meaning is compared elsewhere, in version 2 and 3. */
const COMPARED = {
  document: [
    'asyncapi',
    'channels',
    'operations',
    'servers',
    'components',
    'defaultContentType',
  ],
  server: [
    'url',
    'host',
    'pathname',
    'protocol',
    'protocolVersion',
    'variables',
    'security',
    'bindings',
  ],
  channel: [
    'address',
    'messages',
    'publish',
    'subscribe',
    'parameters',
    'servers',
    'bindings',
  ],
  operation: [
    'operationId',
    'message',
    'messages',
    'action',
    'channel',
    'reply',
    'traits',
    'security',
    'bindings',
  ],
  message: [
    'name',
    'messageId',
    'payload',
    'schemaFormat',
    'headers',
    'contentType',
    'correlationId',
    'traits',
    'bindings',
  ],
};

/** What is left of a part: documentation, and keys that nothing here knows. @internal */
export function compareRest(
  apis: Pick<EventComparison, 'schemas' | 'changes'>,
  path: string,
  kind: keyof typeof COMPARED,
  old: Part,
  next: Part,
): void {
  const compared = new Set(COMPARED[kind]);
  for (const key of new Set([...Object.keys(old), ...Object.keys(next)])) {
    if (compared.has(key)) continue;
    const [before, after] = [own(old, key), own(next, key)];
    if (isSame(apis, before, after)) continue;
    apis.changes.add(
      DOCUMENTATION.has(key)
        ? 'asyncapi.documentation-changed'
        : 'asyncapi.other-changed',
      { path: `${path}.${key}`, ...presence(textOf(before), textOf(after)) },
    );
  }
}

function own(part: Part, key: string) {
  return Object.hasOwn(part, key) ? part[key] : undefined;
}

function textOf(value: unknown) {
  return value === undefined ? undefined : shortText(value);
}
