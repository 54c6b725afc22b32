import { diffOpenApi, namesOf } from './__testUtils__/runOpenApiExample';

const operation = (parts: object) => ({
  openapi: '3.1.0',
  paths: { '/a': { get: parts } },
});
const between = (old: object, next: object) =>
  namesOf(diffOpenApi(operation(old), operation(next)).changes);
const documents = (old: object, next: object) =>
  namesOf(diffOpenApi(old, next).changes);
const GET = 'openapi.paths[/a].methods[GET]';
const json = (schema: unknown) => ({
  content: { 'application/json': { schema } },
});
const request = (schema: unknown) => ({ requestBody: json(schema) });
const response = (schema: unknown) => ({ responses: { 200: json(schema) } });
const BODY = `${GET}.request-body.content.application/json.schema`;
const ANSWER = `${GET}.responses[200].content.application/json.schema`;

describe('null in all of its spellings', () => {
  const text = { type: 'string' };
  const spellings = [
    { type: 'string', nullable: true },
    { type: ['string', 'null'] },
    { oneOf: [text, { type: 'null' }] },
    { anyOf: [{ type: 'null', description: 'Nothing' }, text] },
    { anyOf: [text, { const: null }] },
    { oneOf: [text, { enum: [null] }] },
  ];

  it.each(spellings)('%j allows null', nullable => {
    expect(between(response(text), response(nullable))).toEqual([
      expect.stringMatching(/^schema\.response-null-widened /),
    ]);
    expect(between(request(nullable), request(text))).toEqual([
      expect.stringMatching(/^schema\.request-null-narrowed /),
    ]);
    expect(between(response(spellings[0]), response(nullable))).toEqual([]);
  });
});

describe('formats', () => {
  const of = (format?: string) => ({ type: 'string', format });

  it.each([
    ['uri', 'uri-reference'],
    ['int8', 'int64'],
    ['email', 'idn-email'],
  ])('%s is narrower than %s', (narrow, wide) => {
    expect(between(request(of(narrow)), request(of(wide)))).toEqual([
      `schema.request-format-widened ${BODY}.format`,
    ]);
    expect(between(response(of(narrow)), response(of(wide)))).toEqual([
      `schema.response-format-widened ${ANSWER}.format`,
    ]);
  });

  it('does not take a hint for people for a limit', () => {
    expect(between(request(of()), request(of('password')))).toEqual([
      `schema.text-changed ${BODY}.format`,
    ]);
    expect(between(request(of('password')), request(of('date')))).toEqual([
      `schema.request-format-narrowed ${BODY}.format`,
    ]);
  });
});

describe('read-only properties', () => {
  const of = (id: object, required: string[] = ['id']) => ({
    type: 'object',
    properties: { id: { type: 'string', ...id } },
    required,
  });
  const readOnly = { readOnly: true };

  it('must be sent once they are not, when they are required', () => {
    expect(between(request(of(readOnly)), request(of({})))).toEqual([
      `schema.no-longer-read-only ${BODY}.properties.id.readOnly`,
      `schema.request-property-became-required ${BODY}.required[id]`,
    ]);
    expect(between(request(of(readOnly, [])), request(of({}, [])))).toEqual([
      `schema.no-longer-read-only ${BODY}.properties.id.readOnly`,
    ]);
    expect(between(response(of(readOnly)), response(of({})))).toEqual([
      `schema.no-longer-read-only ${ANSWER}.properties.id.readOnly`,
    ]);
  });

  it('do not have to be sent when they become required', () => {
    expect(between(request(of(readOnly, [])), request(of(readOnly)))).toEqual([
      `schema.unused-position-changed ${BODY}.required[id]`,
    ]);
  });
});

describe('discriminators', () => {
  const of = (mapping?: object) => ({
    oneOf: [{ type: 'object', title: 'Cat' }],
    discriminator: { propertyName: 'kind', mapping },
  });
  const reference = '#/components/schemas/Cat';

  it('name a schema or refer to it', () => {
    const [name, full] = [{ cat: 'Cat' }, { cat: reference }];
    expect(between(request(of(name)), request(of(full)))).toEqual([]);
  });

  it('map the name of a schema to it, written or not', () => {
    expect(between(request(of()), request(of({ Cat: reference })))).toEqual([]);
  });

  it('are judged by the direction', () => {
    const more = of({ cat: reference });
    const at = 'discriminator.mapping[cat]';
    expect(between(request(of()), request(more))).toEqual([
      `schema.request-discriminator-value-widened ${BODY}.${at}`,
    ]);
    expect(between(response(more), response(of()))).toEqual([
      `schema.response-discriminator-value-narrowed ${ANSWER}.${at}`,
    ]);
  });
});

describe('media types', () => {
  const of = (...names: string[]) => ({
    responses: {
      200: {
        content: Object.fromEntries(
          names.map(name => [name, { schema: { type: 'string' } }]),
        ),
      },
    },
  });
  const CONTENT = `${GET}.responses[200].content`;

  it.each([
    ['application/json', 'application/json; charset=utf-8'],
    ['text/csv;header=present;charset=UTF-8', 'Text/CSV; header=present'],
  ])('%s is %s', (one, two) => {
    expect(between(of(one), of(two))).toEqual([]);
  });

  it('tell a version in a parameter', () => {
    expect(
      between(of('application/json;v=1'), of('application/json;v=2')),
    ).toEqual([
      `openapi.media-type-parameters-changed ${CONTENT}.application/json;v=2`,
    ]);
  });

  it('may be told more exactly than by a range in a response only', () => {
    expect(between(of('*/*'), of('application/json', 'text/csv'))).toEqual([
      `openapi.response-media-type-specialized ${CONTENT}.application/json`,
      `openapi.response-media-type-specialized ${CONTENT}.text/csv`,
    ]);
    const body = (name: string) => ({
      requestBody: { content: { [name]: {} } },
    });
    expect(between(body('text/*'), body('text/csv'))).toEqual([
      `openapi.request-media-type-added ${GET}.request-body.content.text/csv`,
      `openapi.request-media-type-removed ${GET}.request-body.content.text/*`,
    ]);
  });

  it('are compared with the range that covered them', () => {
    const range = of('*/*');
    range.responses[200].content['*/*'].schema.type = 'integer';
    expect(between(range, of('text/csv'))).toContain(
      `schema.type-changed ${CONTENT}.text/csv.schema.type`,
    );
  });
});

describe('parameters', () => {
  it('of one name at two places are two', () => {
    const both = ['query', 'header'].map(place => ({ name: 'a', in: place }));
    expect(between({ parameters: both }, {})).toEqual([
      `openapi.parameter-removed ${GET}.parameters[a:header]`,
      `openapi.parameter-removed ${GET}.parameters[a:query]`,
    ]);
  });

  it('are written alike with and without explode when they are one value', () => {
    const of = (parts: object) => ({
      ...operation({
        parameters: [
          { name: 'a', in: 'query', schema: { $ref: '#/$defs/A' }, ...parts },
        ],
      }),
      $defs: { A: { type: 'string' } },
    });
    expect(documents(of({}), of({ explode: false }))).toEqual([]);
    expect(documents(of({}), of({ style: 'pipeDelimited' }))).toEqual([
      `openapi.parameter-serialization-changed ${GET}.parameters[a:query].style`,
    ]);
  });
});

describe('security', () => {
  it.each([
    ['fewer schemes', [{ a: [], b: [] }], [{ a: [] }], 'relaxed', 'a + b'],
    ['none', [{ a: [] }, {}], [{}], 'relaxed', 'a'],
    ['more schemes', [{ a: [] }], [{ a: [], b: [] }], 'removed', 'a'],
  ])('needs %s', (_, old, next, what, label) => {
    expect(between({ security: old }, { security: next })[0]).toBe(
      `openapi.security-alternative-${what} ${GET}.security[${label}]`,
    );
  });

  it('finds the same scopes before the same schemes', () => {
    const old = [{ a: ['r'] }, { a: ['w'] }];
    const next = [{ a: ['x'] }, { a: ['r'] }];
    expect(between({ security: old }, { security: next })).toEqual([
      `openapi.scope-added ${GET}.security[a].scopes[x]`,
      `openapi.scope-removed ${GET}.security[a].scopes[w]`,
    ]);
  });
});

describe('servers', () => {
  it('of an operation stand in for those of the document', () => {
    const servers = [{ url: '/v1' }];
    const of = (own?: object[]) => ({
      openapi: '3.1.0',
      servers,
      paths: { '/a': { get: { servers: own } } },
    });
    expect(documents(of(), of(servers))).toEqual([]);
    expect(documents(of(), of([{ url: '/v2' }]))).toEqual([
      `openapi.server-removed ${GET}.servers[/v1]`,
      `openapi.server-added ${GET}.servers[/v2]`,
    ]);
  });

  it('may have another default', () => {
    const of = (value: string) => ({
      openapi: '3.1.0',
      servers: [{ url: '/{v}', variables: { v: { default: value } } }],
    });
    expect(documents(of('a'), of('b'))).toEqual([
      'openapi.server-variable-changed openapi.servers[/{v}].variables[v]',
    ]);
  });
});

describe('references in extensions', () => {
  it('are for tools, and not followed', () => {
    const of = (type: string) => ({
      openapi: '3.1.0',
      paths: {
        '/a': {
          get: {
            'x-result': { $ref: '#/components/schemas/A' },
            ...response({
              $ref: '#/components/schemas/A',
              'x-expanded': { oneOf: [{ $ref: '#/components/schemas/A' }] },
            }),
          },
        },
      },
      components: { schemas: { A: { type } } },
    });
    expect(documents(of('string'), of('integer'))).toEqual([
      'schema.type-changed openapi.components.schemas[A].type',
    ]);
  });
});

describe('branches', () => {
  const of = (name: string, type = 'string') => ({
    openapi: '3.1.0',
    paths: {
      '/a': {
        get: response({
          oneOf: [
            { $ref: `#/components/schemas/${name}` },
            { $ref: '#/components/schemas/B' },
          ],
        }),
      },
    },
    components: { schemas: { [name]: { type }, B: { type: 'integer' } } },
  });

  it('are the same by what they refer to', () => {
    expect(documents(of('A'), of('C'))).toEqual([]);
    expect(documents(of('A'), of('C', 'boolean'))).toEqual([
      `schema.response-branch-widened ${ANSWER}.oneOf[0]`,
      `schema.response-branch-narrowed ${ANSWER}.oneOf[0]`,
      'schema.unused-definition-changed openapi.components.schemas[A]',
      'schema.unused-definition-changed openapi.components.schemas[C]',
    ]);
  });
});
