import { RuleTable } from '../rules/RuleTable';
import { schemaRules } from '../schema/rules/schemaRules';
import { runAsyncApiExample } from './__testUtils__/runAsyncApiExample';
import { asyncApiRules } from './rules/asyncApiRules';

const table = RuleTable.create([...asyncApiRules, ...schemaRules]);

const diff = (old: unknown, next: unknown) =>
  runAsyncApiExample(
    { old: JSON.stringify(old), new: JSON.stringify(next) },
    table,
  ).map(({ ruleId, path, type, oldValue, newValue }) =>
    [ruleId, path, type, oldValue, newValue].join(' | '),
  );

/** A document whose server, channel, operation and message can have more. */
function documentWith(place: string, more: object) {
  const at = (name: string) => (place === name ? more : {});
  return {
    asyncapi: '3.0.0',
    servers: { main: { host: 'a.example', ...at('server') } },
    channels: {
      c: { address: null, messages: { M: at('message') }, ...at('channel') },
    },
    operations: {
      o: {
        action: 'send',
        channel: { $ref: '#/channels/c' },
        ...at('operation'),
      },
    },
  };
}

const PLACES = [
  ['server', 'asyncapi.servers[main]'],
  ['channel', 'asyncapi.channels[c]'],
  ['operation', 'asyncapi.operations[o]'],
  ['message', 'asyncapi.operations[o].messages[M]'],
];

describe.each(PLACES)('what changes in: %s', (place, path) => {
  it.each(['title', 'summary', 'description', 'tags', 'examples'])(
    'is for people: %s',
    key => {
      expect(
        diff(documentWith(place, {}), documentWith(place, { [key]: 'new' })),
      ).toEqual([
        `asyncapi.documentation-changed | ${path}.${key} | added |  | new`,
      ]);
    },
  );

  it('is an extension', () => {
    expect(
      diff(
        documentWith(place, { 'x-old': { a: 1 }, 'x-both': 1 }),
        documentWith(place, { 'x-both': 2 }),
      ),
    ).toEqual([
      `asyncapi.other-changed | ${path}.x-old | removed | {"a":1} | `,
      `asyncapi.other-changed | ${path}.x-both | modified | 1 | 2`,
    ]);
  });

  it('is a binding', () => {
    const bindings = { kafka: { key: 1 } };
    expect(
      diff(documentWith(place, {}), documentWith(place, { bindings })),
    ).toEqual([
      `asyncapi.bindings-changed | ${path}.bindings | modified |  | {"kafka":{"key":1}}`,
    ]);
    expect(
      diff(documentWith(place, { bindings }), documentWith(place, {})),
    ).toEqual([
      `asyncapi.bindings-changed | ${path}.bindings | modified | {"kafka":{"key":1}} | `,
    ]);
  });
});

describe('what has no name', () => {
  it('is a message of version 2', () => {
    const document = (messages: object[]) => ({
      asyncapi: '2.6.0',
      channels: { c: { publish: { message: { oneOf: messages } } } },
    });
    const named = { name: 'A' };
    expect(diff(document([named]), document([named, {}]))).toEqual([
      'asyncapi.sent-message-added | asyncapi.channels[c].publish.message | added |  | ',
    ]);
    expect(diff(document([named, {}, {}]), document([named]))).toEqual([
      'asyncapi.message-removed | asyncapi.channels[c].publish.message | removed |  | ',
      'asyncapi.message-removed | asyncapi.channels[c].publish.message | removed |  | ',
    ]);
  });

  it('are channels without an address, which their keys tell apart', () => {
    const document = (...keys: string[]) => ({
      asyncapi: '3.0.0',
      channels: Object.fromEntries(keys.map(key => [key, {}])),
    });
    expect(diff(document('a', 'b'), document('b'))).toEqual([
      'asyncapi.channel-removed | asyncapi.channels[a] | removed | #a | ',
    ]);
  });
});

it('shows what became of a parameter and of a correlation id', () => {
  const parameters = (values: string[]) =>
    documentWith('channel', { parameters: { x: { enum: values } } });
  expect(diff(parameters(['a', 'b']), parameters(['a']))).toEqual([
    'asyncapi.channel-parameter-changed | asyncapi.channels[c].parameters[x] | modified | {"enum":["a","b"]} | {"enum":["a"]}',
  ]);
  const correlated = { correlationId: { location: '$message.header#/a' } };
  expect(
    diff(documentWith('message', correlated), documentWith('message', {})),
  ).toEqual([
    'asyncapi.correlation-id-changed | asyncapi.operations[o].messages[M].correlationId | removed | {"location":"$message.header#/a"} | ',
  ]);
});
