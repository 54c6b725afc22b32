/** A definition file of each kind, and a schema: valid, and with something of everything that is compared. */
export const samples = {
  schema: JSON.stringify({
    type: 'object',
    required: ['PORT'],
    properties: {
      PORT: { type: 'integer', minimum: 1 },
      LOG: { type: 'object', properties: { level: { enum: ['a', 'b'] } } },
    },
  }),
  openapi: JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Sample', version: '1.0.0' },
    paths: {
      '/things': {
        parameters: [
          { name: 'tenant', in: 'header', schema: { type: 'string' } },
        ],
        get: {
          parameters: [{ name: 'q', in: 'query', schema: { type: 'string' } }],
          responses: {
            '200': {
              description: 'all',
              headers: { Total: { schema: { type: 'integer' } } },
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    required: ['id'],
                    properties: { id: { type: 'string' } },
                  },
                },
              },
            },
            default: { description: 'none' },
          },
        },
        post: {
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['a'],
                  properties: { a: { type: 'string' } },
                },
              },
            },
          },
          responses: { '201': { description: 'made' } },
        },
      },
    },
  }),
  asyncapi: JSON.stringify({
    asyncapi: '3.0.0',
    info: { title: 'Sample', version: '1.0.0' },
    channels: {
      made: {
        address: 'things.made',
        messages: {
          thing: {
            payload: {
              type: 'object',
              required: ['id'],
              properties: { id: { type: 'string' } },
            },
          },
        },
      },
    },
    operations: {
      send: { action: 'send', channel: { $ref: '#/channels/made' } },
    },
  }),
  grpc: [
    'syntax = "proto3";',
    'service Things {',
    '  rpc Get (Query) returns (Thing);',
    '  rpc Watch (Query) returns (stream Thing);',
    '}',
    'message Query {',
    '  string id = 1;',
    '  map<string, int32> counts = 2;',
    '}',
    'message Thing {',
    '  repeated string names = 1; // all of them',
    '  oneof size { int32 small = 2; int64 large = 3; }',
    '}',
    '',
  ].join('\n'),
} as const;
