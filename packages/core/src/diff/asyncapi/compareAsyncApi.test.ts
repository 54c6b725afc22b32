import { WorkBudget, WorkLimitError, type Limitation } from '../../work';
import { ChangeCollector } from '../ChangeCollector';
import { RuleTable } from '../rules/RuleTable';
import { schemaRules } from '../schema/rules/schemaRules';
import { runAsyncApiExample } from './__testUtils__/runAsyncApiExample';
import { compareAsyncApi } from './compareAsyncApi';
import { asyncApiRules } from './rules/asyncApiRules';

const table = RuleTable.create([...asyncApiRules, ...schemaRules]);

const changesOf = (old: unknown, next: unknown) =>
  runAsyncApiExample(
    { old: JSON.stringify(old), new: JSON.stringify(next) },
    table,
  );

const diff = (old: unknown, next: unknown) =>
  changesOf(old, next).map(({ ruleId, path }) => `${ruleId} ${path}`);

function limited(oldText: string, newText: string, steps = 200_000) {
  const limitations: Limitation[] = [];
  const changes = ChangeCollector.create(table);
  compareAsyncApi({
    oldText,
    newText,
    changes,
    budget: WorkBudget.create({ steps }),
    limit: limitation => limitations.push(limitation),
  });
  return { limitations, changes: changes.list() };
}

const schema = (required: string[]) => ({
  type: 'object',
  properties: { id: { type: 'string' }, note: { type: 'string' } },
  required,
});

function version2(payload: unknown, word = 'subscribe') {
  return {
    asyncapi: '2.6.0',
    servers: {
      main: { url: 'kafka://broker.example:9092', protocol: 'kafka' },
    },
    defaultContentType: 'application/json',
    channels: {
      'orders.placed': {
        [word]: {
          operationId: 'onPlaced',
          message: { $ref: '#/components/messages/Placed' },
        },
      },
    },
    components: { messages: { Placed: { payload } } },
  };
}

function version3(payload: unknown, action = 'send', more: object = {}) {
  return {
    asyncapi: '3.0.0',
    servers: { main: { host: 'broker.example:9092', protocol: 'kafka' } },
    defaultContentType: 'application/json',
    channels: {
      placed: {
        address: 'orders.placed',
        messages: { Placed: { $ref: '#/components/messages/Placed' } },
      },
    },
    operations: {
      tellPlaced: {
        action,
        channel: { $ref: '#/channels/placed' },
        messages: [{ $ref: '#/channels/placed/messages/Placed' }],
        ...more,
      },
    },
    components: { messages: { Placed: { payload } } },
  };
}

describe('compareAsyncApi', () => {
  it.each(['subscribe', 'publish'])(
    'sees a move from version 2 (%s) to 3 as that only',
    word => {
      const action = word === 'subscribe' ? 'send' : 'receive';
      const payload = schema(['id']);
      expect(diff(version2(payload, word), version3(payload, action))).toEqual([
        'asyncapi.format-upgraded asyncapi.version',
      ]);
      expect(diff(version3(payload, action), version2(payload, word))).toEqual([
        'asyncapi.format-upgraded asyncapi.version',
      ]);
    },
  );

  it('does not guess when a move to version 3 turns the words round', () => {
    expect(diff(version2({}, 'publish'), version3({}, 'send'))).toEqual([
      'asyncapi.format-upgraded asyncapi.version',
      'asyncapi.operation-action-unclear asyncapi.channels[orders.placed].publish',
    ]);
  });

  it('compares the payload across versions', () => {
    expect(
      diff(version2(schema(['id'])), version3({ type: 'array' })),
    ).toContain('asyncapi.format-upgraded asyncapi.version');
    expect(
      changesOf(version2(schema(['id'])), version3({ type: 'array' })).some(
        ({ path, classification }) =>
          path.startsWith('asyncapi.messages[Placed].payload') &&
          classification === 'BREAKING',
      ),
    ).toBe(true);
  });

  // What is sent may promise more and what is received may ask for less, not the other way round.
  it.each([
    ['send', ['id'], ['id', 'note'], false],
    ['send', ['id', 'note'], ['id'], true],
    ['receive', ['id'], ['id', 'note'], true],
    ['receive', ['id', 'note'], ['id'], false],
  ])(
    'knows the direction of version 3: %s %j → %j',
    (action, before, after, isBreaking) => {
      const changes = changesOf(
        version3(schema(before), action),
        version3(schema(after), action),
      );
      expect(changes).toHaveLength(1);
      expect(changes[0].classification === 'BREAKING').toBe(isBreaking);
    },
  );

  it.each(['publish', 'subscribe'])(
    'expects the worst of version 2, where %s means two things',
    word => {
      for (const [before, after] of [
        [['id'], ['id', 'note']],
        [['id', 'note'], ['id']],
      ]) {
        expect(
          changesOf(
            version2(schema(before), word),
            version2(schema(after), word),
          ).map(({ classification }) => classification),
        ).toContain('BREAKING');
      }
    },
  );

  it('reports a message that many channels use once, for all directions', () => {
    const document = (required: string[]) => {
      const base = version3(schema(required));
      return {
        ...base,
        operations: {
          ...base.operations,
          hear: {
            action: 'receive',
            channel: { $ref: '#/channels/placed' },
          },
        },
      };
    };
    for (const [before, after] of [
      [['id'], ['id', 'note']],
      [['id', 'note'], ['id']],
    ]) {
      const changes = changesOf(document(before), document(after));
      expect(new Set(changes.map(({ path }) => path)).size).toBe(1);
      expect(changes.map(item => item.classification)).toContain('BREAKING');
    }
  });

  it('gives a reply the other direction', () => {
    const document = (required: string[], action = 'receive') => ({
      ...version3({}, action, {
        reply: {
          channel: { $ref: '#/channels/answers' },
        },
      }),
      channels: {
        ...version3({}).channels,
        answers: { messages: { Answer: { payload: schema(required) } } },
      },
    });
    const more = changesOf(document(['id']), document(['id', 'note']));
    expect(more.map(item => item.classification)).not.toContain('BREAKING');
    const less = changesOf(document(['id', 'note']), document(['id']));
    expect(less.map(item => item.classification)).toContain('BREAKING');
    const turned = (before: string[], after: string[]) =>
      changesOf(document(before), document(after, 'send')).filter(
        ({ path, classification }) =>
          path.includes('Answer') && classification === 'BREAKING',
      );
    expect(turned(['id'], ['id', 'note'])).toHaveLength(1);
    expect(turned(['id', 'note'], ['id'])).toHaveLength(1);
  });

  it('reads traits as part of what has them', () => {
    const document = (id: string, own: object) => {
      const base = version3({});
      return {
        ...base,
        components: {
          messages: {
            Placed: {
              traits: [{ $ref: '#/components/messageTraits/all' }],
              ...own,
            },
          },
          messageTraits: {
            all: {
              contentType: 'text/plain',
              headers: { properties: { id: { type: id } } },
            },
          },
        },
      };
    };
    expect(
      diff(document('string', {}), document('string', { contentType: 'a/b' })),
    ).toEqual([
      'asyncapi.content-type-changed asyncapi.messages[Placed].contentType',
    ]);
    const headers = { properties: { key: { type: 'string' } } };
    const paths = diff(
      document('string', { headers }),
      document('integer', { headers }),
    );
    expect(paths).toHaveLength(1);
    expect(paths[0]).toContain('asyncapi.messages[Placed].headers');
  });

  it('knows a payload in another format wherever it is written', () => {
    const format = 'application/vnd.apache.avro;version=1.9.0';
    const document = (avro: string) => {
      const base = version3({ $ref: '#/components/schemas/Avro' });
      const schemas = { Avro: { schemaFormat: format, schema: avro } };
      return { ...base, components: { ...base.components, schemas } };
    };
    expect(diff(document('string'), document('string'))).toEqual([]);
    expect(diff(document('string'), document('long'))).toContain(
      'asyncapi.payload-not-compared asyncapi.messages[Placed].payload',
    );
  });

  it('matches channels by address, also where one address has two', () => {
    const document = (first: string, second: string) => ({
      asyncapi: '3.0.0',
      channels: {
        [first]: { address: 'a' },
        [second]: { address: 'a' },
        later: { address: null },
      },
    });
    expect(diff(document('x', 'y'), document('y', 'x'))).toEqual([]);
    expect(diff(document('x', 'y'), document('x', 'z'))).toEqual([
      'asyncapi.channel-removed asyncapi.channels[y]',
      'asyncapi.channel-added asyncapi.channels[z]',
    ]);
  });

  it('tells channels apart that YAML makes one value of', () => {
    const text = (channel: string) => `
      asyncapi: 3.0.0
      channels: { a: &c { messages: { M: {} } }, b: *c }
      operations: { x: { action: send, channel: { $ref: '#/channels/${channel}' } } }`;
    expect(
      limited(text('a'), text('b')).changes.map(({ path }) => path),
    ).toEqual(['asyncapi.operations[x]', 'asyncapi.channels[b]']);
  });

  it('finds a channel behind a reference', () => {
    const document = (action: string) => ({
      asyncapi: '3.0.0',
      channels: { a: { $ref: '#/components/channels/c' } },
      operations: {
        x: { action, channel: { $ref: '#/components/channels/c' } },
      },
      components: { channels: { c: { address: 'a' } } },
    });
    expect(diff(document('send'), document('receive'))).toEqual([
      'asyncapi.operation-action-changed asyncapi.operations[x]',
    ]);
  });

  it('tells security of version 2 and 3 by its types', () => {
    const schemes = { login: { type: 'userPassword' } };
    const old = {
      asyncapi: '2.6.0',
      servers: { main: { url: 'a', security: [{ login: [] }] } },
      components: { securitySchemes: schemes },
    };
    const next = (type: string) => ({
      asyncapi: '3.0.0',
      servers: { main: { host: 'a', security: [{ type }] } },
    });
    expect(diff(old, next('userPassword'))).toEqual([
      'asyncapi.format-upgraded asyncapi.version',
    ]);
    expect(diff(old, next('oauth2'))).toEqual([
      'asyncapi.format-upgraded asyncapi.version',
      'asyncapi.security-changed asyncapi.servers[main].security',
    ]);
  });

  it('compares plain schemas as what the service sends', () => {
    expect(
      changesOf(schema(['id', 'note']), schema(['id'])).map(
        ({ classification }) => classification,
      ),
    ).toEqual(['BREAKING']);
    expect(diff(schema(['id']), schema(['id']))).toEqual([]);
  });

  it.each([
    ['another version', { asyncapi: '1.2.0' }, 'no AsyncAPI of version 2 or 3'],
    ['another kind', { type: 'object' }, 'no AsyncAPI of version 2 or 3'],
    ['a list', [], 'no AsyncAPI of version 2 or 3'],
    [
      'channels that are no map',
      { asyncapi: '3.0.0', channels: 7 },
      'channels is not an object',
    ],
    [
      'a reference to elsewhere',
      { asyncapi: '3.0.0', channels: { a: { $ref: 'https://x.example/c' } } },
      '"https://x.example/c" cannot be followed',
    ],
    [
      'a reference to itself',
      { asyncapi: '3.0.0', channels: { a: { $ref: '#/channels/a' } } },
      'leads back to itself',
    ],
    [
      'an operation without channel',
      { asyncapi: '3.0.0', operations: { a: { action: 'send' } } },
      'an operation names no known channel',
    ],
  ])('is partial for %s', (_, document, problem) => {
    const text = JSON.stringify(document);
    const { limitations } = limited('{"asyncapi":"3.0.0"}', text);
    expect(limitations.map(({ message }) => message).join()).toContain(problem);
  });

  it('is partial when a schema of events is none', () => {
    expect(limited('[]', '{}').limitations).toEqual([
      {
        code: 'UNREADABLE',
        message: expect.stringContaining('the old file defines no events'),
      },
    ]);
    expect(limited('{}', '"a: b: c').limitations).toHaveLength(1);
    expect(
      limited('{"asyncapi":"3.0.0"}', 'a: [').limitations[0].message,
    ).not.toContain('no AsyncAPI');
  });

  it('survives names that hide in the prototype and values of any type', () => {
    const odd = [
      null,
      7,
      'x',
      [],
      [null, { toString: 1 }],
      { toString: 1, $ref: 5 },
    ];
    for (const value of odd) {
      const operation = { message: value, traits: value, security: value };
      const two = {
        asyncapi: '2.6.0',
        servers: { ['__proto__']: value, constructor: value },
        channels: {
          constructor: value,
          a: {
            publish: operation,
            subscribe: value,
            servers: value,
            parameters: value,
          },
        },
        components: value,
      };
      const three = {
        asyncapi: '3.0.0',
        servers: value,
        channels: {
          toString: value,
          a: { address: value, messages: { x: value }, servers: value },
        },
        operations: {
          a: {
            ...operation,
            action: value,
            channel: { $ref: '#/channels/a' },
            messages: value,
            reply: value,
          },
          b: value,
        },
      };
      const texts = [two, three].map(item => JSON.stringify(item));
      for (const old of texts) {
        for (const next of texts) {
          expect(() => limited(old, next)).not.toThrow();
        }
      }
    }
  });

  it('ends when the work gets too much', () => {
    const many = <T>(count: number, make: (index: number) => T) =>
      Object.fromEntries(
        Array.from(Array(count), (_, i) => [`n${i}`, make(i)]),
      );
    const document = (type: string) =>
      JSON.stringify({
        asyncapi: '3.0.0',
        channels: {
          a: {
            address: 'a',
            messages: many(2000, () => ({ payload: { type } })),
          },
        },
        operations: many(2000, () => ({
          action: 'send',
          channel: { $ref: '#/channels/a' },
        })),
      });
    expect(() => limited(document('string'), document('integer'))).toThrow(
      WorkLimitError,
    );
  });
});
