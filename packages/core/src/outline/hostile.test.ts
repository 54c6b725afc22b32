import { limits } from '../limits';
import { bundle, describeItem, outline } from './__testUtils__';
import { outlineInterface } from './outlineInterface';

const api = (more: object) => ({ openapi: '3.1.0', paths: {}, ...more });
const schemas = (all: object) => api({ components: { schemas: all } });

describe('outlines of what nobody should write', () => {
  it('are absent without a file, and unreadable without its content', () => {
    const tree = bundle({ 'pacto.yaml': '' });
    expect(outlineInterface(tree, { type: 'openapi' })).toEqual({
      state: 'absent',
      items: [],
      limitations: [],
    });
    expect(
      outlineInterface(tree, { type: 'grpc', file: './a.proto' }),
    ).toMatchObject({
      state: 'unreadable',
      file: 'a.proto',
      problem: { file: 'a.proto', message: 'The file is not in the bundle.' },
    });
  });

  it.each([
    ['', 'an object is missing'],
    ['[1]', 'an object is missing'],
    ['a: [', 'neither JSON nor YAML'],
    ['a: 1\na: 2', 'neither JSON nor YAML'],
  ])('say what is wrong with %j', (text, message) => {
    const { state, problem } = outline('openapi', text);
    expect(state).toBe('unreadable');
    expect(problem?.message).toContain(message);
  });

  it('say where', () => {
    expect(outline('openapi', 'a: 1\nb: [1').problem?.position).toMatchObject({
      line: expect.any(Number),
    });
  });

  it.each([null, 7, 'x', [], [null], { a: null }, { get: 7 }, { get: [] }])(
    'survive %j where there are maps',
    value => {
      for (const key of ['info', 'paths', 'webhooks', 'components']) {
        expect(outline('openapi', api({ [key]: value })).state).toBe('present');
      }
      const path = outline('openapi', api({ paths: { '/a': value } }));
      expect(path.state).toBe('present');
      const operation = {
        parameters: value,
        requestBody: value,
        responses: value,
        tags: value,
        summary: value,
      };
      const { found } = describeItem(
        'openapi',
        api({ paths: { '/a': { get: operation } } }),
        { key: 'GET /a' },
      );
      expect(found?.item.name).toBe('/a');
      for (const key of ['channels', 'operations', 'components']) {
        const events = { asyncapi: '3.0.0', [key]: value };
        expect(outline('asyncapi', events).state).toBe('present');
      }
    },
  );

  it('keep names apart that objects have by nature', () => {
    const text = `{"openapi": "3.0.0", "paths": {"__proto__": {"get": {}}, "constructor": {"get": {}}},
      "components": {"schemas": {"__proto__": {"properties": {"__proto__": {"type": "string"}, "toString": {"default": {}}}}}}}`;
    expect(outline('openapi', text).items.map(({ key }) => key)).toEqual([
      'GET __proto__',
      'GET constructor',
      'schema __proto__',
    ]);
    expect(
      describeItem('openapi', text, { key: 'schema __proto__' }).parts.fields,
    ).toEqual(['__proto__: string', 'toString: any, default {}']);
    expect(Object.prototype).not.toHaveProperty('get');
  });

  it('end in circles', () => {
    const circle = schemas({
      A: { $ref: '#/components/schemas/B' },
      B: { $ref: '#/components/schemas/A' },
      C: { allOf: [{ $ref: '#/components/schemas/C' }] },
      D: { items: { $ref: '#/components/schemas/D' } },
      E: { properties: { e: { oneOf: [{ $ref: '#/components/schemas/E' }] } } },
      F: { additionalProperties: { $ref: '#/components/schemas/F' } },
    });
    for (const name of 'ABCDEF') {
      const key = `schema ${name}`;
      const { parts } = describeItem('openapi', circle, { key });
      expect(parts.fields.length).toBeLessThan(10);
    }
  });

  it('count what is beyond the limits', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`p${index}`, {}]),
    );
    const { found } = describeItem(
      'openapi',
      schemas({ A: { properties: wide } }),
      { key: 'schema A' },
    );
    const [{ fields, omitted }] = found!.parts;
    expect(fields).toHaveLength(limits.partFields);
    expect(omitted).toBe(10_000 - limits.partFields);
  });

  it.each(['properties', 'items', 'allOf', 'oneOf', 'additionalProperties'])(
    'end in thousands of levels of %s',
    keyword => {
      const key = 'schema A';
      const text = deep(keyword, 3_000);
      const { found } = describeItem(
        'openapi',
        `{"openapi":"3.1.0","paths":{},"components":{"schemas":{"A":${text}}}}`,
        { key },
      );
      expect(found?.item.key).toBe(key);
      expect(found!.parts[0].fields.length).toBeLessThan(50);
    },
  );

  it('end in a virtual tree of 2^40 parts', () => {
    const all = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => {
        const $ref = `#/components/schemas/d${index + 1}`;
        return [`d${index}`, { properties: { a: { $ref }, b: { $ref } } }];
      }),
    );
    const { found } = describeItem('openapi', schemas(all), {
      key: 'schema d0',
    });
    const [{ fields, omitted }] = found!.parts;
    expect(fields.length).toBeLessThanOrEqual(limits.partFields);
    expect(omitted).toBeGreaterThan(0);
  });

  it('end when alternatives are many', () => {
    const branch = { properties: { a: { type: 'string' } } };
    const oneOf = Array.from({ length: 100_000 }, () => branch);
    const { found } = describeItem('openapi', schemas({ A: { oneOf } }), {
      key: 'schema A',
    });
    expect(found!.parts[0].fields).toHaveLength(limits.partFields);
  });

  it('end when one long text stands in many places', () => {
    const long = 'x'.repeat(3_000);
    const address = 'y'.repeat(700);
    const messages = Object.fromEntries(
      Array.from({ length: 30_000 }, (_, index) => [`m${index}`, {}]),
    );
    const { items, limitations } = outline('asyncapi', {
      asyncapi: '3.0.0',
      channels: { [address]: { messages } },
    });
    expect(items.length).toBeLessThan(30_000);
    expect(limitations).toMatchObject([{ code: 'TOO_MANY_ITEMS' }]);

    const $ref = '#/components/schemas/B';
    const properties = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`p${index}`, { $ref }]),
    );
    const content = Object.fromEntries(
      Array.from({ length: 90 }, (_, index) => [
        `a/b${index}`,
        { schema: { properties } },
      ]),
    );
    const { found } = describeItem(
      'openapi',
      api({
        paths: { '/a': { get: { requestBody: { content } } } },
        components: { schemas: { B: { description: long } } },
      }),
      { key: 'GET /a' },
    );
    const parts = found!.parts;
    expect(JSON.stringify(parts).length).toBeLessThan(
      1.2 * limits.itemCharacters,
    );
    const count = parts.reduce(
      (sum, { fields, omitted }) => sum + fields.length + omitted,
      0,
    );
    expect(count).toBe(90 * 400);
  });

  it('list 30,000 operations, and no more than the limit', () => {
    const many = (count: number) =>
      api({
        paths: Object.fromEntries(
          Array.from({ length: count }, (_, index) => [
            `/p${index}`,
            { get: {} },
          ]),
        ),
      });
    expect(outline('openapi', many(30_000)).items).toHaveLength(30_000);
    const more = outline('openapi', many(limits.outlineItems + 5));
    expect(more.items).toHaveLength(limits.outlineItems);
    expect(more.limitations).toMatchObject([{ code: 'TOO_MANY_ITEMS' }]);
  });

  it('have keys that fit into an address and occur once', () => {
    const long = 'x'.repeat(100_000);
    const { items } = outline(
      'openapi',
      api({
        paths: { [`/${long}1`]: { get: {} }, [`/${long}2`]: { get: {} } },
      }),
    );
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
    for (const { key, name } of items) {
      expect(key.length).toBeLessThan(1_100);
      expect(name.length).toBeLessThan(1_000);
    }
    const [{ key }] = items;
    expect(
      describeItem(
        'openapi',
        api({ paths: { [`/${long}1`]: { get: {} }, b: { get: {} } } }),
        { key },
      ).found?.item.key,
    ).toBe(key);
  });

  it('have keys without what an address cannot hold', () => {
    const paths = { '/a\u0000': { get: {} }, '/b\ud800': { get: {} } };
    const { items } = outline('openapi', api({ paths }));
    expect(items.map(({ key }) => key)).toEqual(['#0', '#1']);
  });

  it('do not repeat references of any length', () => {
    const $ref = `#/${'x'.repeat(100_000)}`;
    const { found } = describeItem('openapi', schemas({ A: { $ref } }), {
      key: 'schema A',
    });
    expect(found?.limitations).toMatchObject([{ code: 'UNRESOLVED' }]);
    expect(JSON.stringify(found).length).toBeLessThan(2_000);
  });

  it('say that a schema has more parts than are read', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [
        `s${index}`,
        { $ref: `#/components/schemas/s${index + 1}`, properties: { a: {} } },
      ]),
    );
    const allOf = Array.from({ length: 60 }, () => ({ properties: { a: {} } }));
    const document = schemas({ ...chain, all: { allOf } });
    for (const name of ['s0', 'all']) {
      const { found } = describeItem('openapi', document, {
        key: `schema ${name}`,
      });
      expect(found?.limitations).toMatchObject([{ code: 'SCHEMA_LIMIT' }]);
      expect(found?.parts[0].fields).toHaveLength(1);
    }
  });

  it('describe nothing that is not there', () => {
    expect(
      describeItem('openapi', api({}), { key: 'GET /nowhere' }).found,
    ).toBeUndefined();
  });

  it('stop when nobody waits', () => {
    expect(() =>
      outlineInterface(
        bundle({ a: api({}) }),
        { type: 'openapi', file: 'a' },
        { signal: AbortSignal.abort(new Error('gone')) },
      ),
    ).toThrow('gone');
  });
});

function deep(keyword: string, levels: number): string {
  const isList = /Of$/.test(keyword);
  const isMap = keyword === 'properties';
  const open = `{"${keyword}":${isList ? '[' : ''}${isMap ? '{"a":' : ''}`;
  const close = `${isMap ? '}' : ''}${isList ? ']' : ''}}`;
  return `${open.repeat(levels)}{"type":"string"}${close.repeat(levels)}`;
}
