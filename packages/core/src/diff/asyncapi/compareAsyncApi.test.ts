import { RuleTable } from '../rules/RuleTable';
import { schemaRules } from '../schema/rules/schemaRules';
import { limitedAsyncApi } from './__testUtils__/limitedAsyncApi';
import { runAsyncApiExample } from './__testUtils__/runAsyncApiExample';
import { asyncApiRules } from './rules/asyncApiRules';

const table = RuleTable.create([...asyncApiRules, ...schemaRules]);

const changesOf = (old: unknown, next: unknown) =>
  runAsyncApiExample(
    { old: JSON.stringify(old), new: JSON.stringify(next) },
    table,
  );

const diff = (old: unknown, next: unknown) =>
  changesOf(old, next).map(({ ruleId, path }) => `${ruleId} ${path}`);

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
      limitedAsyncApi(text('a'), text('b')).changes.map(({ path }) => path),
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
});
