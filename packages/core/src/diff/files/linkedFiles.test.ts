import { bundleOf } from '../__testUtils__';
import { diffBundles } from '../diffBundles';

type Files = Record<string, unknown>;

const API = 'interfaces/api.yaml';

/** Two versions of a service whose API is in a few files. */
function diff(old: Files, next: Files, type = 'http') {
  const bundle = (version: string, files: Files) =>
    bundleOf({
      'pacto.yaml': `pactoVersion: "1.0"
service: {name: a, version: ${version}}
interfaces: [{name: api, type: ${type}, port: 80, contract: ${API}}]
`,
      ...Object.fromEntries(
        Object.entries(files).map(([path, file]) => [
          path,
          typeof file === 'string' ? file : JSON.stringify(file),
        ]),
      ),
    });
  const { changes, ...rest } = diffBundles(
    bundle('1.0.0', old),
    bundle('2.0.0', next),
  );
  return {
    ...rest,
    changes: changes
      .filter(({ path }) => path !== 'service.version')
      .map(({ ruleId, path }) => `${ruleId} ${path}`),
  };
}

/** An API that answers with one schema and takes another. */
const api = (answer: string, body = answer, parts: object = {}) => ({
  openapi: '3.0.3',
  paths: {
    '/a': {
      get: {
        responses: {
          200: { content: { 'text/csv': { schema: { $ref: answer } } } },
        },
      },
      put: {
        requestBody: { content: { 'text/csv': { schema: { $ref: body } } } },
      },
    },
  },
  ...parts,
});

const schema = (type: string) => ({
  A: { type: 'object', properties: { x: { type } } },
});

describe('files that a definition refers to', () => {
  it('are looked into though the definition is equal, and told once', () => {
    const of = (type: string) => ({
      [API]: api('parts/s.json#/A', './parts/../parts/s.json#/A'),
      'interfaces/parts/s.json': schema(type),
    });
    expect(diff(of('string'), of('integer'))).toMatchObject({
      completeness: 'complete',
      changes: [
        'schema.type-changed openapi.files[interfaces/parts/s.json].A.properties.x.type',
      ],
    });
  });

  it('refer to one another in circles, and back', () => {
    const of = (type: string) => ({
      [API]: api('a.yaml#/A', '#/components/schemas/R', {
        components: { schemas: { R: { $ref: 'lib/b.yaml#/B' } } },
      }),
      'interfaces/a.yaml': 'A: {properties: {b: {$ref: "lib/b.yaml#/B"}}}',
      'interfaces/lib/b.yaml': `
B:
  properties:
    a: {$ref: "../a.yaml#/A"}
    r: {$ref: "../api.yaml#/components/schemas/R"}
    own: {$ref: "#/B"}
    x: {type: ${type}}`,
    });
    expect(diff(of('string'), of('integer'))).toMatchObject({
      completeness: 'complete',
      changes: [
        'schema.type-changed openapi.files[interfaces/lib/b.yaml].B.properties.x.type',
      ],
    });
  });

  it('hold paths, parameters and responses too', () => {
    const of = (required: boolean) => ({
      [API]: {
        openapi: '3.0.3',
        paths: { '/a': { $ref: 'p.yaml' }, '/b': { $ref: './p.yaml#' } },
      },
      'interfaces/p.yaml': 'get: {parameters: [{$ref: "../q.json#/limit"}]}',
      'q.json': { limit: { name: 'limit', in: 'query', required } },
    });
    expect(diff(of(false), of(true)).changes).toEqual([
      'openapi.parameter-became-required openapi.files[q.json].limit.required',
    ]);
  });

  it('are converted with a definition of version 2', () => {
    const of = (type: string, nullable: boolean) => ({
      [API]: { swagger: '2.0', paths: { '/a': { $ref: 'p.yaml' } } },
      'interfaces/p.yaml':
        'get: {parameters: [{$ref: "q.json#/limit"}], responses: {200: {$ref: "q.json#/fine"}}}',
      'interfaces/q.json': {
        limit: { name: 'limit', in: 'query', type },
        fine: {
          description: '',
          schema: { type: 'string', 'x-nullable': nullable },
        },
      },
    });
    expect(diff(of('string', false), of('integer', true)).changes).toEqual([
      'schema.type-changed openapi.components.parameters[interfaces/q.json#/limit].schema.type',
      'schema.response-null-widened openapi.components.responses[interfaces/q.json#/fine].content.application/json.schema.nullable',
    ]);
  });

  it('hold messages and payloads of events', () => {
    const of = (type: string) => ({
      [API]: {
        asyncapi: '3.0.0',
        channels: {
          c: { address: 'c', messages: { m: { $ref: 'm.yaml#/M' } } },
        },
        operations: {
          o: { action: 'send', channel: { $ref: '#/channels/c' } },
        },
      },
      'interfaces/m.yaml': 'M: {payload: {$ref: "s.json#/A"}}',
      'interfaces/s.json': schema(type),
    });
    expect(diff(of('string'), of('integer'), 'event').changes).toEqual([
      'schema.type-changed asyncapi.files[interfaces/s.json].A.properties.x.type',
    ]);
  });

  it('may move along with the definition without a change', () => {
    const inline = (type: string) =>
      api('#/components/schemas/A', '#/components/schemas/A', {
        components: { schemas: schema(type) },
      });
    const apart = {
      [API]: api('s.json#/A'),
      'interfaces/s.json': schema('string'),
    };
    expect(diff({ [API]: inline('string') }, apart)).toMatchObject({
      classification: 'NON_BREAKING',
      completeness: 'complete',
    });
    expect(diff({ [API]: inline('integer') }, apart).changes).toEqual([
      expect.stringContaining('schema.type-changed '),
    ]);
  });

  it('hold branches that were in the definition before', () => {
    const pets = (base: string, type: string) => ({
      Cat: { type: 'object', properties: { dog: { $ref: `${base}Dog` } } },
      Dog: {
        type: 'object',
        properties: { cat: { $ref: `${base}Cat` }, x: { type } },
      },
      Pet: {
        oneOf: [{ $ref: `${base}Cat` }, { $ref: `${base}Dog` }],
        discriminator: { propertyName: 'kind', mapping: { dog: `${base}Dog` } },
      },
    });
    const schemas = '#/components/schemas/';
    const inline = api(`${schemas}Pet`, `${schemas}Pet`, {
      components: { schemas: pets(schemas, 'string') },
    });
    const apart = (type: string) => ({
      [API]: api('pets.json#/Pet'),
      'interfaces/pets.json': pets('#/', type),
    });
    expect(diff({ [API]: inline }, apart('string'))).toMatchObject({
      classification: 'NON_BREAKING',
      completeness: 'complete',
    });
    expect(diff({ [API]: inline }, apart('integer')).changes).toEqual([
      expect.stringMatching(/^schema\.type-changed .*\.x\.type$/),
    ]);
  });

  it('are changed in notation only, or where nothing refers to', () => {
    const of = (file: unknown) => ({
      [API]: api('s.json#/A'),
      'interfaces/s.json': file,
    });
    expect(
      diff(of(schema('string')), of({ ...schema('string'), B: {} })).changes,
    ).toEqual([`file.rewritten ${API}`]);
  });

  it('are unknown when they are gone', () => {
    const both = {
      [API]: api('s.json#/A'),
      'interfaces/s.json': schema('string'),
    };
    const { changes, ...rest } = diff(both, { [API]: api('s.json#/A') });
    expect(rest).toMatchObject({
      classification: 'POTENTIAL_BREAKING',
      completeness: 'partial',
    });
    expect(changes).toContain(`file.not-compared ${API}`);
  });
});

describe('references out of the bundle', () => {
  const OUTSIDE = [
    'https://example.com/a.json#/A',
    '//example.com/a.json',
    'file:../secret.json',
    '/etc/passwd',
    '../../../etc/passwd#/A',
    '..%2F..%2Fsecret.json',
  ];

  it.each(OUTSIDE)('%s is never followed', reference => {
    const title = (text: string) => api(reference, reference, { info: text });
    expect(diff({ [API]: title('a') }, { [API]: title('b') })).toMatchObject({
      classification: 'POTENTIAL_BREAKING',
      completeness: 'partial',
      changes: expect.arrayContaining([`file.not-compared ${API}`]),
    });
  });

  it.each(OUTSIDE)(
    '%s says nothing new when nothing else changed',
    reference => {
      const old = { [API]: api(reference), 'docs/a.md': 'a' };
      expect(diff(old, { ...old, 'docs/a.md': 'b' })).toMatchObject({
        classification: 'NON_BREAKING',
        completeness: 'complete',
        changes: [],
      });
    },
  );
});
