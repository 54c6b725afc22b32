import { describeItem, lines, outline } from './__testUtils__';

const V3 = {
  asyncapi: '3.0.0',
  info: { title: 'Events', version: '1.0.0' },
  defaultContentType: 'application/json',
  channels: {
    placed: {
      address: 'orders.{region}',
      title: 'Orders',
      parameters: { region: { description: 'Where', enum: ['eu', 'us'] } },
      messages: { Placed: { $ref: '#/components/messages/Placed' } },
    },
    replies: { address: null, messages: { Done: { payload: true } } },
    unused: { messages: { Lone: { payload: { type: 'string' } } } },
  },
  operations: {
    sendPlaced: {
      action: 'send',
      channel: { $ref: '#/channels/placed' },
      summary: 'An order came in',
      reply: { channel: { $ref: '#/channels/replies' } },
    },
    hear: { action: 'receive', channel: { $ref: '#/nowhere' } },
  },
  components: {
    messages: {
      Placed: {
        title: 'Order placed',
        headers: { properties: { trace: { type: 'string' } } },
        payload: {
          type: 'object',
          required: ['id'],
          properties: { id: { type: 'string' } },
        },
      },
    },
  },
};

describe('the outline of AsyncAPI', () => {
  it('lists channels with their operations and messages', () => {
    expect(lines('asyncapi', V3)).toEqual([
      'channel orders.{region}',
      '  operation send sendPlaced (orders.{region})',
      '  message send Placed (orders.{region})',
      'channel replies',
      'channel unused',
      '  message Lone (unused)',
      'operation receive hear',
    ]);
    expect(outline('asyncapi', V3)).toMatchObject({
      format: 'AsyncAPI 3.0.0',
      title: 'Events',
      limitations: [{ code: 'UNRESOLVED' }, { code: 'UNRESOLVED' }],
    });
  });

  it('describes messages, with replies at operations', () => {
    const operation = describeItem('asyncapi', V3, {
      key: 'operation sendPlaced',
    });
    expect(operation.parts).toEqual({
      'message 0 headers': ['trace: string'],
      'message 0 payload': ['id: string!'],
      'reply 0 payload': [': any!'],
    });
    expect(
      operation.found?.parts.map(({ kind, title, mediaType }) => [
        kind,
        title,
        mediaType,
      ]),
    ).toEqual([
      ['headers', 'Order placed', undefined],
      ['payload', 'Order placed', 'application/json'],
      ['response', 'Done', 'application/json'],
    ]);
    expect(
      describeItem('asyncapi', V3, { key: 'channel placed' }).parts,
    ).toEqual({ parameters: ['region: string!, one of eu/us'] });
    expect(
      describeItem('asyncapi', V3, { key: 'message placed Placed' }).parts,
    ).toHaveProperty('message payload', ['id: string!']);
  });

  it('reads version 2, whose words name what others do', () => {
    const document = `asyncapi: 2.6.0
channels:
  stock:
    publish:
      operationId: onStock
      message:
        oneOf: [{ name: Up, payload: { type: integer } }, { name: Down }]
    subscribe: { message: { name: Low, schemaFormat: application/vnd.apache.avro, payload: long } }
`;
    expect(lines('asyncapi', document)).toEqual([
      'channel stock',
      '  operation receive onStock (stock)',
      '  message receive Up (stock)',
      '  message receive Down (stock)',
      '  operation send stock (stock)',
      '  message send Low (stock)',
    ]);
    const { items } = outline('asyncapi', document);
    expect(items.map(({ line }) => line)).toEqual([3, 4, 3, 3, 8, 3]);
    const avro = describeItem('asyncapi', document, {
      key: 'message stock Low',
    });
    expect(avro.found?.parts).toEqual([
      expect.objectContaining({
        kind: 'payload',
        description: 'application/vnd.apache.avro',
        fields: [],
      }),
    ]);
  });

  it('reads a JSON Schema as one message', () => {
    const schema = {
      title: 'Order placed',
      description: 'Once per order.\nNever twice.',
      required: ['id'],
      properties: { id: { type: 'string' }, at: { type: 'string' } },
    };
    expect(outline('asyncapi', schema)).toMatchObject({
      state: 'present',
      format: 'JSON Schema',
      items: [
        {
          key: 'message',
          kind: 'message',
          method: 'send',
          name: 'Order placed',
          summary: 'Once per order.',
        },
      ],
    });
    expect(describeItem('asyncapi', schema, { key: 'message' }).parts).toEqual({
      payload: ['id: string!', 'at: string'],
    });
    expect(lines('asyncapi', {})).toEqual(['message send events']);
  });

  it('reads a file as what it says it is', () => {
    const webhook = { openapi: '3.1.0', paths: { '/hook': { post: {} } } };
    expect(lines('asyncapi', webhook)).toEqual(['operation POST /hook']);
  });

  it('does not say that a message is sent when it is received too', () => {
    const channel = { $ref: '#/channels/a' };
    const both = {
      asyncapi: '3.0.0',
      channels: { a: { messages: { M: {}, N: {} } } },
      operations: {
        out: {
          action: 'send',
          channel,
          messages: [{ $ref: '#/channels/a/messages/M' }],
        },
        in: { action: 'receive', channel },
      },
    };
    expect(lines('asyncapi', both)).toEqual([
      'channel a',
      '  operation send out (a)',
      '  message M (a)',
      '  operation receive in (a)',
      '  message receive N (a)',
    ]);
  });
});
