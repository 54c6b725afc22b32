import { bundleOf } from '../__testUtils__';
import { diffBundles } from '../diffBundles';
import type { Generation } from '../../contract/model';

const typeOf = (file: string) =>
  file.startsWith('events') ? 'asyncapi' : 'openapi';

function contract(generation: Generation, file: string): string {
  const isNew = generation === '2.0';
  return JSON.stringify({
    pactoVersion: isNew ? '2.0' : '1.0',
    service: { name: 'a', version: '1.0.0' },
    ...(file === 'schema.json'
      ? schemaEntry(generation)
      : {
          interfaces: [
            isNew
              ? { name: 'i', type: typeOf(file), ref: file }
              : { name: 'i', type: 'http', contract: file },
          ],
        }),
  });
}

function schemaEntry(generation: Generation) {
  const schema = 'schema.json';
  return /^1\.0-[abc]$/.test(generation)
    ? { configuration: { schema } }
    : { configurations: [{ name: 'c', schema }] };
}

function diff(generation: Generation, file: string, [old, next]: string[]) {
  const bundle = (text: string) =>
    bundleOf({ 'pacto.yaml': contract(generation, file), [file]: text });
  return diffBundles(bundle(old), bundle(next), {
    profile: 'upstream',
    generation: { old: generation, new: generation },
  });
}

const found = (...parameters: Parameters<typeof diff>) =>
  diff(...parameters).changes.map(
    ({ path, type, classification }) => `${type} ${path} ${classification}`,
  );

const operation = (text: string) => `paths: {/u: {get: {${text}}}}`;
const response = (text: string) => operation(`responses: {"200": {${text}}}`);
const GET = 'openapi.paths[/u].methods[GET]';

describe('definition files, profile upstream', () => {
  it.each<[Generation, string[]]>([
    ['1.0-a', []],
    ['1.0-b', ['added schema.properties[a.b] NON_BREAKING']],
    ['1.0-c', ['added schema.properties[a.b] NON_BREAKING']],
    ['1.0-e', ['added schema.properties.a.properties.b POTENTIAL_BREAKING']],
    ['2.0', ['added schema.properties.a.properties.b POTENTIAL_BREAKING']],
  ])('sees nested properties as %s does', (generation, expected) => {
    const schema = (inner: object) =>
      JSON.stringify({ properties: { a: { properties: inner } } });
    expect(
      found(generation, 'schema.json', [schema({}), schema({ b: {} })]),
    ).toEqual(expected);
  });

  it.each<[Generation, string]>([
    ['1.0-e', 'BREAKING'],
    ['2.0', 'POTENTIAL_BREAKING'],
  ])('takes a property called required as %s does', (generation, expected) => {
    const texts = ['{"properties": {}}', '{"properties": {"required": {}}}'];
    expect(found(generation, 'schema.json', texts)).toEqual([
      `added schema.properties.required ${expected}`,
    ]);
  });

  it('takes an entry of a list as part of "required", whatever it is', () => {
    for (const generation of ['1.0-e', '2.0'] as const) {
      const texts = ['{"required": [1, 2]}', '{"required": [1, 3, 4]}'];
      expect(found(generation, 'schema.json', texts)).toEqual([
        'modified schema.required[1] BREAKING',
        'added schema.required[2] BREAKING',
      ]);
    }
  });

  it('finds nothing in a file that cannot be read, and says so', () => {
    for (const [file, text] of [
      ['schema.json', 'a: 1'],
      ['api.yaml', 'a: [}'],
      ['events.yaml', 'a: [}'],
    ]) {
      const result = diff('2.0', file, ['{"required": ["a"]}', text]);
      expect(result.changes).toEqual([]);
      expect(result.completeness).toBe('partial');
    }
  });

  it('does not follow a file down without end', () => {
    const deep = (end: string) =>
      `${'{"a":'.repeat(100_000)}${end}${'}'.repeat(100_000)}`;
    const result = diff('2.0', 'schema.json', [deep('1'), deep('2')]);
    expect(result.limitations).toEqual([
      expect.objectContaining({ code: 'DEPTH_LIMIT', path: 'schema.json' }),
    ]);
  });

  it('overlays parameters of the path with those of the operation, in 2.0 only', () => {
    const api = (required: boolean, own: string) =>
      `paths: {/u: {parameters: [{name: q, in: query, required: ${required}}], get: {${own}}}}`;
    const own = 'parameters: [{name: q, in: query}]';
    const path = `${GET}.parameters[q:query]`;
    expect(found('1.0-e', 'api.yaml', [api(false, ''), api(true, '')])).toEqual(
      [],
    );
    expect(found('2.0', 'api.yaml', [api(false, ''), api(true, '')])).toEqual([
      `modified ${path} BREAKING`,
    ]);
    expect(found('2.0', 'api.yaml', [api(true, ''), api(false, '')])).toEqual([
      `modified ${path} POTENTIAL_BREAKING`,
    ]);
    expect(found('2.0', 'api.yaml', [api(false, own), api(true, own)])).toEqual(
      [],
    );
  });

  it.each([
    ['content: {a/b: {schema: {}}}', '', 'content', 'BREAKING'],
    ['content: {a/b: {}}', 'content: {}', 'content.a/b', 'BREAKING'],
    ['headers: {h: {}}', '', 'headers', 'POTENTIAL_BREAKING'],
    [
      'headers: {h: {schema: {properties: {a: {}}}}}',
      'headers: {h: {schema: {properties: {}}}}',
      'headers.h.schema.properties.a',
      'POTENTIAL_BREAKING',
    ],
    [
      'content: {a/b: {example: {properties: {a: {}}}}}',
      'content: {a/b: {example: {properties: {}}}}',
      'content.a/b.example.properties.a',
      'POTENTIAL_BREAKING',
    ],
    [
      'content: {a/b: {schema: {properties: {headers: {properties: {a: {}}}}}}}',
      'content: {a/b: {schema: {properties: {headers: {properties: {}}}}}}',
      'content.a/b.schema.properties.headers.properties.a',
      'BREAKING',
    ],
  ])('judges what goes from a response: %s', (old, next, path, expected) => {
    expect(found('2.0', 'api.yaml', [response(old), response(next)])).toEqual([
      `removed ${GET}.responses[200].${path} ${expected}`,
    ]);
  });

  it('leaves out responses whose codes are numbers in YAML, in 1.x only', () => {
    const api = (code: string, text: string) =>
      operation(`responses: {default: {description: ${text}}, ${code}: {}}`);
    const texts = [api('200', 'a'), api('200', 'b')];
    expect(found('1.0-e', 'api.yaml', texts)).toEqual([]);
    expect(found('2.0', 'api.yaml', texts)).toEqual([
      `modified ${GET}.responses[default].description POTENTIAL_BREAKING`,
    ]);
    expect(
      found('1.0-e', 'api.yaml', [api('"200"', 'a'), api('"200"', 'b')]),
    ).toEqual([`modified ${GET}.responses[default] POTENTIAL_BREAKING`]);
    const both = (text: string) => api('200: {}, "\\0200"', text);
    expect(found('1.0-e', 'api.yaml', [both('a'), both('b')])).toEqual([
      `modified ${GET}.responses[default] POTENTIAL_BREAKING`,
    ]);
  });

  it('walks channels without a direction', () => {
    const events = (required: string) =>
      `asyncapi: 3.0.0\nchannels: {c: {payload: {required: [${required}]}}}`;
    expect(found('2.0', 'events.yaml', [events('a'), events('b')])).toEqual([
      'added asyncapi.channels[c].payload.required[b] BREAKING',
      'removed asyncapi.channels[c].payload.required[a] BREAKING',
    ]);
    expect(found('1.0-e', 'events.yaml', [events('a'), events('b')])).toEqual(
      [],
    );
  });

  it('shows names that are no texts, and values that are too long to write out', () => {
    const name = 'name: {toString: 1}, in: {valueOf: 1}';
    const long = 'x'.repeat(4_000_000);
    const api = (required: boolean, body: string) =>
      `x-long: &long ${long}\n${operation(
        `parameters: [{${name}, required: ${required}}], requestBody: {a: ${body}}`,
      )}`;
    const list = `[${'*long, '.repeat(150)}]`;
    for (const generation of ['1.0-e', '2.0'] as const) {
      const texts = [api(false, '1'), api(true, list)];
      const { changes } = diff(generation, 'api.yaml', texts);
      expect(changes.map(({ path }) => path)).toEqual([
        `${GET}.parameters[{"toString":1}:{"valueOf":1}]`,
        expect.stringContaining(`${GET}.request-body`),
      ]);
      expect(changes[1].newValue?.length).toBeLessThan(300);
    }
  });

  it('shows in which keys two parameters differ', () => {
    const api = (required: boolean) =>
      operation(`parameters: [{name: q, in: query, required: ${required}}]`);
    const { changes } = diff('1.0-e', 'api.yaml', [api(false), api(true)]);
    expect(changes[0]).toMatchObject({
      oldValue: 'GET /u q:query required=false',
      newValue: 'GET /u q:query required=true',
      subject: { kind: 'interface', name: 'i', file: 'api.yaml' },
    });
  });
});
