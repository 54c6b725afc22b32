import { diffOpenApi, namesOf } from './__testUtils__/runOpenApiExample';

const document = (parts: object) => ({ openapi: '3.1.0', ...parts });
const operation = (parts: object, path = '/a') =>
  document({ paths: { [path]: { get: parts } } });
const between = (old: object, next: object) =>
  namesOf(diffOpenApi(old, next).changes);
const json = (schema: unknown) => ({ 'application/json': { schema } });
const GET = 'openapi.paths[/a].methods[GET]';

describe('compareOpenApi: paths', () => {
  it('knows a path by its template', () => {
    const of = (name: string, type: string) =>
      operation(
        {
          parameters: [{ name, in: 'path', required: true, schema: { type } }],
        },
        `/a/{${name}}/b`,
      );
    expect(between(of('x', 'string'), of('y', 'integer'))).toEqual([
      'openapi.path-variable-renamed openapi.paths[/a/{y}/b]',
      'schema.type-changed openapi.paths[/a/{y}/b].methods[GET].parameters[y:path].schema.type',
    ]);
  });

  it('prefers the same name when two templates are alike', () => {
    const item = (summary: string) => ({ get: { summary } });
    const old = document({ paths: { '/{a}': item('A'), '/{b}': item('B') } });
    const next = document({ paths: { '/{b}': item('B') } });
    expect(between(old, next)).toEqual([
      'openapi.path-removed openapi.paths[/{a}]',
    ]);
  });

  it('follows references to path items', () => {
    const of = (summary: string) =>
      document({
        paths: { '/a': { $ref: '#/components/pathItems/A' } },
        components: { pathItems: { A: { get: { summary } } } },
      });
    expect(between(of('A'), of('B'))).toEqual([
      'openapi.text-changed openapi.components.pathItems[A].methods[GET].summary',
    ]);
  });
});

describe('compareOpenApi: parameters', () => {
  const limit = { name: 'limit', in: 'query' };

  it('lays those of the operation over those of the path', () => {
    const of = (ofPath: object[], ofOperation: object[]) =>
      document({
        paths: {
          '/a': { parameters: ofPath, get: { parameters: ofOperation } },
        },
      });
    expect(between(of([limit], []), of([], [limit]))).toEqual([]);
    const required = { ...limit, required: true };
    expect(between(of([limit], []), of([limit], [required]))).toEqual([
      `openapi.parameter-became-required ${GET}.parameters[limit:query].required`,
    ]);
  });

  it('does not mind the order, nor the case of headers', () => {
    const of = (...parameters: object[]) => operation({ parameters });
    const header = (name: string) => ({ name, in: 'header' });
    expect(between(of(limit, header('X-A')), of(header('x-a'), limit))).toEqual(
      [],
    );
  });

  it('fills in defaults of style and explode', () => {
    const of = (parts: object) =>
      operation({
        parameters: [{ ...limit, schema: { type: 'array' }, ...parts }],
      });
    expect(between(of({}), of({ style: 'form', explode: true }))).toEqual([]);
  });
});

describe('compareOpenApi: bodies and responses', () => {
  const responses = (parts: object) => operation({ responses: parts });

  it('judges the same schema by where it is used', () => {
    const of = (schema: object) =>
      operation({
        requestBody: { content: json(schema) },
        responses: { 200: { content: json(schema) } },
      });
    const both = diffOpenApi(
      of({ type: 'object', properties: { a: {} } }),
      of({ type: 'object', properties: {} }),
    ).changes;
    expect(both.map(change => [change.ruleId, change.classification])).toEqual([
      ['schema.request-property-removed', 'POTENTIAL_BREAKING'],
      ['schema.response-property-removed', 'BREAKING'],
    ]);
  });

  it('tells a shared schema once, with the worst class over its uses', () => {
    const schema = { $ref: '#/components/schemas/A' };
    const of = (required: string[]) =>
      document({
        paths: Object.fromEntries(
          Array.from({ length: 50 }, (_, index) => [
            `/${index}`,
            {
              get: { responses: { 200: { content: json(schema) } } },
              put: { requestBody: { content: json(schema) } },
            },
          ]),
        ),
        components: { schemas: { A: { properties: { a: {} }, required } } },
      });
    expect(between(of([]), of(['a']))).toEqual([
      'schema.request-property-became-required openapi.components.schemas[A].required[a]',
    ]);
    expect(between(of(['a']), of([]))).toEqual([
      'schema.response-property-became-optional openapi.components.schemas[A].required[a]',
    ]);
  });

  it('compares a status with the range that covers it now', () => {
    const of = (status: string, type: string) =>
      responses({ [status]: { description: 'A', content: json({ type }) } });
    expect(between(of('404', 'string'), of('4xx', 'object'))).toEqual([
      `openapi.response-generalized ${GET}.responses[404]`,
      `schema.type-changed ${GET}.responses[404].content.application/json.schema.type`,
    ]);
    expect(between(of('default', 'string'), of('4XX', 'string'))).toEqual([
      `openapi.response-removed ${GET}.responses[default]`,
      `openapi.response-added ${GET}.responses[4XX]`,
    ]);
  });

  it('compares media types whatever their case and parameters', () => {
    const of = (name: string, type: string) =>
      responses({ 200: { content: { [name]: { schema: { type } } } } });
    expect(
      between(
        of('application/json', 'string'),
        of('Application/JSON; charset=utf-8', 'boolean'),
      ),
    ).toEqual([
      `schema.type-changed ${GET}.responses[200].content.Application/JSON; charset=utf-8.schema.type`,
    ]);
    expect(between(of('text/csv', 'string'), of('*/*', 'boolean'))).toEqual([
      `schema.type-changed ${GET}.responses[200].content.*/*.schema.type`,
      `openapi.response-media-type-generalized ${GET}.responses[200].content.*/*`,
    ]);
  });

  it('compares the names of headers in any case', () => {
    const of = (name: string) =>
      responses({ 200: { headers: { [name]: {} } } });
    expect(between(of('X-A'), of('x-a'))).toEqual([]);
  });
});

describe('compareOpenApi: security', () => {
  const of = (root: unknown, own?: unknown) =>
    document({
      security: root,
      paths: { '/a': { get: own === undefined ? {} : { security: own } } },
    });

  it('tells what all operations inherit once', () => {
    expect(between(of([{ a: [] }]), of([{ a: [] }, { b: [] }]))).toEqual([
      'openapi.security-alternative-added openapi.security[b]',
    ]);
  });

  it('compares what an operation inherited with what it says itself', () => {
    expect(between(of([{ a: [] }]), of([{ a: [] }], [{ a: [] }]))).toEqual([]);
    expect(between(of([{ a: [] }]), of([{ a: [] }], []))).toEqual([
      `openapi.security-lifted ${GET}.security`,
    ]);
  });

  it('knows an optional proof', () => {
    expect(between(of([{}, { a: [] }]), of([{ a: [] }]))).toEqual([
      'openapi.security-required openapi.security',
    ]);
  });

  it('does not mind the order', () => {
    expect(
      between(
        of([{ a: ['r', 'w'], b: [] }, { c: [] }]),
        of([{ c: [] }, { b: [], a: ['w', 'r'] }]),
      ),
    ).toEqual([]);
  });
});

describe('compareOpenApi: calls of the service', () => {
  const body = (properties: object) => ({
    post: { requestBody: { content: json({ properties }) } },
  });

  it('takes what a webhook sends for what consumers receive', () => {
    const of = (properties: object) =>
      document({ webhooks: { paid: body(properties) } });
    expect(between(of({ a: {} }), of({}))).toEqual([
      'schema.response-property-removed openapi.webhooks[paid].methods[POST].request-body.content.application/json.schema.properties.a',
    ]);
  });

  it('does so for callbacks too', () => {
    const of = (properties: object) =>
      operation({ callbacks: { paid: { '{$url}': body(properties) } } });
    expect(between(of({ a: {} }), of({}))).toEqual([
      `schema.response-property-removed ${GET}.callbacks[paid].{$url}.methods[POST].request-body.content.application/json.schema.properties.a`,
    ]);
  });
});

describe('compareOpenApi: the file', () => {
  it('reads YAML and JSON alike', () => {
    const yaml = 'openapi: 3.1.0\npaths:\n  /a:\n    get:\n      summary: A\n';
    expect(diffOpenApi(yaml, operation({ summary: 'A' })).changes).toEqual([]);
  });

  it('says that nothing can be read', () => {
    for (const text of ['[', 'text', '[]']) {
      const { changes, limitations } = diffOpenApi(text, operation({}));
      expect(changes).toEqual([]);
      expect(limitations).toMatchObject([{ code: 'UNREADABLE' }]);
    }
  });

  it('is partial when the work is too much', () => {
    const { limitations } = diffOpenApi(
      operation({ summary: 'A' }),
      operation({ summary: 'B' }),
      { steps: 3 },
    );
    expect(limitations).toMatchObject([{ code: 'WORK_LIMIT' }]);
  });

  it('gives up with the reason of an aborted signal', () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    expect(() => diffOpenApi('{}', '{"a":1}', { signal })).toThrow('stopped');
  });

  it('does not follow references out of the file, even between equal texts', () => {
    const text = JSON.stringify(
      operation({ responses: { 200: { $ref: 'common.yaml#/a' } } }),
    );
    const { changes, limitations } = diffOpenApi(text, text);
    expect(changes).toEqual([]);
    expect(limitations).toMatchObject([{ code: 'UNRESOLVED' }]);
  });

  it('tells a reference out of the file that changes', () => {
    const of = (reference: string) =>
      operation({ responses: { 200: { $ref: reference } } });
    const { changes } = diffOpenApi(of('common.yaml#/a'), of('common.yaml#/b'));
    expect(changes).toMatchObject([
      {
        ruleId: 'openapi.unreadable-changed',
        classification: 'POTENTIAL_BREAKING',
      },
    ]);
  });
});
