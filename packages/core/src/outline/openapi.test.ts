import { describeItem, lines, outline } from './__testUtils__';

const API = `openapi: 3.1.0
info: { title: Orders, version: 2.1.0, description: Takes orders. }
paths:
  /orders:
    parameters: [{ $ref: '#/components/parameters/Tenant' }]
    get:
      tags: [reading]
      summary: List orders
      parameters:
        - { name: limit, in: query, schema: { type: integer, maximum: 50, default: 10 } }
        - { name: tenant, in: header, required: true, schema: { type: string }, description: Nearer }
      responses:
        '200':
          description: The orders
          headers:
            X-Total: { schema: { type: integer }, description: How many }
          content:
            application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } }
        default: { description: Something else }
    post:
      deprecated: true
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: '#/components/schemas/Order' } }
          text/csv: { schema: { type: string } }
      responses: {}
  x-more: {}
webhooks:
  shipped:
    post: { description: "Sent when it left.\\nTwice at most." }
components:
  parameters:
    Tenant: { name: tenant, in: header, schema: { type: string } }
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: { type: string, format: uuid, readOnly: true }
        state: { $ref: '#/components/schemas/State' }
        lines:
          type: array
          minItems: 1
          items: { type: object, properties: { sku: { type: [string, 'null'] } } }
        labels: { type: object, additionalProperties: { type: string } }
        parent: { $ref: '#/components/schemas/Order' }
    State: { type: string, enum: [open, done], description: Where it is. }
`;

const ORDER = [
  'id: string (uuid)!, readOnly',
  'state: string, one of open/done',
  'lines: object[], minItems 1',
  '  sku: string | null',
  'labels: map of string',
  'parent: Order, recursive',
];

describe('the outline of OpenAPI', () => {
  it('lists operations, webhooks and schemas in the order of the file', () => {
    expect(lines('openapi', API)).toEqual([
      'operation GET /orders (reading)',
      'operation POST /orders deprecated',
      'operation POST shipped (webhooks)',
      'type Order',
      'enum State',
    ]);
    expect(outline('openapi', API)).toMatchObject({
      state: 'present',
      file: 'api.yaml',
      format: 'OpenAPI 3.1.0',
      title: 'Orders',
      version: '2.1.0',
      description: 'Takes orders.',
      limitations: [],
    });
  });

  it('says what stands where', () => {
    const { items } = outline('openapi', API);
    expect(items.map(({ key, line, summary }) => [key, line, summary])).toEqual(
      [
        ['GET /orders', 6, 'List orders'],
        ['POST /orders', 20, undefined],
        ['webhook POST shipped', 31, 'Sent when it left.'],
        ['schema Order', 36, undefined],
        ['schema State', 48, 'Where it is.'],
      ],
    );
    const pretty = JSON.stringify(
      { openapi: '3.0.0', paths: { '/a/{"b"}': { get: {} } } },
      undefined,
      2,
    );
    expect(outline('openapi', pretty).items[0].line).toBe(5);
  });

  it('describes parameters, bodies and answers', () => {
    const { parts } = describeItem('openapi', API, { key: 'GET /orders' });
    expect(parts).toEqual({
      'parameters query': ['limit: integer, maximum 50, default 10'],
      'parameters header': ['tenant: string!'],
      'response 200': [': Order[]!', ...ORDER.map(line => `  ${line}`)],
      'headers 200': ['X-Total: integer'],
      'response default': [],
    });
    const post = describeItem('openapi', API, { key: 'POST /orders' });
    expect(post.parts).toEqual({
      'parameters header': ['tenant: string'],
      request: ORDER,
      'request 1': [': string!'],
    });
    expect(post.found?.parts[2].mediaType).toBe('text/csv');
    const state = describeItem('openapi', API, { key: 'schema State' });
    expect(state.found).toMatchObject({
      description: 'Where it is.',
      parts: [{ kind: 'values' }],
    });
  });

  it('reads 2.0 alike', () => {
    const swagger = {
      swagger: '2.0',
      info: { title: 'Old', version: 1 },
      paths: {
        '/a': {
          post: {
            consumes: ['application/json'],
            produces: ['application/json'],
            parameters: [
              { name: 'b', in: 'body', schema: { $ref: '#/definitions/B' } },
              { name: 'q', in: 'query', type: 'string', required: true },
            ],
            responses: {
              200: { description: 'ok', schema: { type: 'string' } },
            },
          },
        },
      },
      definitions: { B: { properties: { c: { type: 'integer' } } } },
    };
    expect(lines('openapi', swagger)).toEqual(['operation POST /a', 'type B']);
    expect(outline('openapi', swagger)).toMatchObject({
      format: 'OpenAPI 2.0',
      version: '1',
    });
    expect(describeItem('openapi', swagger, { key: 'POST /a' }).parts).toEqual({
      'parameters query': ['q: string!'],
      request: ['c: integer'],
      'response 200': [': string!'],
    });
  });

  it('follows references into files of the bundle, and nowhere else', () => {
    const api = (ref: string) => ({
      openapi: '3.0.0',
      paths: {
        '/a': {
          get: {
            responses: {
              200: { content: { 'a/b': { schema: { $ref: ref } } } },
            },
          },
        },
      },
    });
    const describe = (ref: string) =>
      describeItem('openapi', api(ref), {
        key: 'GET /a',
        beside: {
          'parts/b.yaml': 'B: { properties: { c: { type: string } } }',
        },
      });
    expect(describe('parts/b.yaml#/B').parts).toEqual({
      'response 200': ['c: string'],
    });
    for (const ref of [
      'https://example.com/b.yaml#/B',
      'file:///etc/passwd',
      '../b.yaml',
      '#/nowhere',
      '#/paths/~1a/get/responses/200/content/a~1b/schema',
    ]) {
      const { found, parts } = describe(ref);
      expect(Object.keys(parts)).toEqual(['response 200']);
      expect(parts['response 200'][0]).toMatch(/: any!$/);
      expect(found?.limitations).toMatchObject([
        { code: 'UNRESOLVED', path: 'api.yaml' },
      ]);
    }
  });

  it('joins allOf and lists alternatives', () => {
    const schemas = {
      Pet: {
        oneOf: [
          { $ref: '#/components/schemas/Cat' },
          { $ref: '#/components/schemas/Dog' },
        ],
      },
      Animal: { required: ['name'], properties: { name: { type: 'string' } } },
      Cat: {
        allOf: [
          { $ref: '#/components/schemas/Animal' },
          { properties: { lives: { type: 'integer', minimum: 1 } } },
        ],
      },
      Dog: { properties: { barks: { type: 'boolean' } } },
    };
    const api = { openapi: '3.1.0', paths: {}, components: { schemas } };
    expect(
      describeItem('openapi', api, { key: 'schema Pet' }).parts.fields,
    ).toEqual([
      ': Cat | Dog!',
      '  Cat: Cat',
      '    name: string!',
      '    lives: integer, minimum 1',
      '  Dog: Dog',
      '    barks: boolean',
    ]);
    expect(
      describeItem('openapi', api, { key: 'schema Cat' }).parts.fields,
    ).toEqual(['name: string!', 'lives: integer, minimum 1']);
  });

  it('reads what stands beside a reference', () => {
    const schemas = {
      Base: { properties: { id: { type: 'string' } } },
      Pet: {
        $ref: '#/components/schemas/Base',
        properties: { name: { type: 'string' } },
      },
      Owner: { properties: { pet: { $ref: '#/components/schemas/Pet' } } },
    };
    const api = { openapi: '3.1.0', paths: {}, components: { schemas } };
    const fieldsOf = (name: string) =>
      describeItem('openapi', api, { key: `schema ${name}` }).parts.fields;
    expect(fieldsOf('Pet').sort()).toEqual(['id: string', 'name: string']);
    expect(fieldsOf('Owner')).toHaveLength(3);
  });

  it('says of a value what its fields do not say', () => {
    const schemas = {
      Closed: { properties: { a: {} }, additionalProperties: false },
      Open: { properties: { a: {} }, patternProperties: { '^x-': {} } },
      Either: {
        properties: { a: {}, b: false },
        if: { required: ['a'] },
        then: { required: ['c'] },
      },
    };
    const api = { openapi: '3.1.0', paths: {}, components: { schemas } };
    const fieldsOf = (name: string) =>
      describeItem('openapi', api, { key: `schema ${name}` }).parts.fields;
    expect(fieldsOf('Closed')).toEqual([
      ': object!, additionalProperties false',
      '  a: any',
    ]);
    expect(fieldsOf('Open')).toEqual([
      ': object!, patternProperties {"^x-":{}}',
      '  a: any',
    ]);
    expect(fieldsOf('Either')).toEqual([
      ': object!, if {"required":["a"]}, then {"required":["c"]}',
      '  a: any',
      '  b: never',
    ]);
  });

  it('lists what is required and not described', () => {
    const schemas = {
      A: { required: ['a', 'b', 7], properties: { a: {} } },
      B: { nullable: true, type: 'object', properties: { a: {} } },
      C: { required: ['b'], oneOf: [{ properties: { b: {} } }] },
    };
    const api = { openapi: '3.0.0', paths: {}, components: { schemas } };
    const fieldsOf = (name: string) =>
      describeItem('openapi', api, { key: `schema ${name}` }).parts.fields;
    expect(fieldsOf('A')).toEqual(['a: any!', 'b: any!']);
    expect(fieldsOf('B')).toEqual([': object | null!', '  a: any']);
    expect(fieldsOf('C').slice(1)).toEqual(['  #1: object', '    b: any']);
  });

  it('says whether there must be a body', () => {
    const content = { 'a/b': { schema: { type: 'string' } } };
    const paths = {
      '/a': {
        put: { requestBody: { content } },
        post: { requestBody: { required: true, content } },
      },
    };
    const request = (key: string) =>
      describeItem('openapi', { openapi: '3.0.0', paths }, { key }).parts
        .request;
    expect(request('PUT /a')).toEqual([': string']);
    expect(request('POST /a')).toEqual([': string!']);
  });

  it('knows the methods and parameters of 3.2', () => {
    const api = {
      openapi: '3.2.0',
      paths: {
        '/a': {
          query: {},
          additionalOperations: {
            COPY: {
              parameters: [
                {
                  name: 'all',
                  in: 'querystring',
                  content: { 'a/b': { schema: { type: 'object' } } },
                },
              ],
            },
          },
        },
      },
    };
    expect(lines('openapi', api)).toEqual([
      'operation QUERY /a',
      'operation COPY /a',
    ]);
    expect(describeItem('openapi', api, { key: 'COPY /a' }).parts).toEqual({
      'parameters querystring': ['all: object'],
    });
  });
});
