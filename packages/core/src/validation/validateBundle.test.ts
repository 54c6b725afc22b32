import { contractText, generations } from '../__testUtils__';
import type { Generation } from '../contract/model';
import { resolverOf, seeds, treeOf } from './__testUtils__/bundles';
import { validateBundle, validateLayer } from './validateBundle';
import type { Validation } from './Validation';

const FILES = {
  'interfaces/openapi.yaml': 'openapi: 3.1.0\n',
  'interfaces/openapi.json': '{}',
  'interfaces/seeds.proto': 'syntax = "proto3";\n',
  'interfaces/harvest.yaml': 'asyncapi: 3.0.0\n',
  'configuration/shop.json': '{"type": "object"}',
  'configuration/schema.json': '{"type": "object"}',
  'policy/schema.json': '{"required": ["service"]}',
};

const codes = ({ findings }: Validation) => findings.map(({ code }) => code);

const states = ({ layers }: Validation) =>
  layers.map(({ layer, state }) => `${layer} ${state}`);

describe('validateBundle', () => {
  it.each(generations)(
    'finds no error in a contract of %s',
    async generation => {
      const text = contractText(generation);
      const named = [
        ...text.matchAll(/[a-z]+\/[a-z-]+\.(?:ya?ml|json|proto)/g),
      ];
      const files = Object.fromEntries(
        named.map(([path]) => [
          path,
          path.endsWith('.proto') ? 'syntax = "proto3";' : '{}',
        ]),
      );
      const validation = await validateBundle(
        treeOf({ ...FILES, ...files, 'pacto.yaml': text }),
      );
      expect(
        validation.findings.filter(({ severity }) => severity === 'error'),
      ).toEqual([]);
      expect(validation.valid).toBe(true);
    },
  );

  it.each<[Generation, string[]]>([
    ['1.0-a', ['semantic passed', 'policy not-run']],
    ['1.0-c', ['semantic passed', 'policy not-run']],
    ['1.0-d', ['semantic passed', 'policy passed']],
    ['1.2', ['semantic passed', 'policy passed']],
    ['2.0', ['semantic not-run', 'policy passed']],
  ])('runs the layers that %s has', async (generation, expected) => {
    const bundle = seeds(generation.slice(0, 3), '');
    const validation = await validateBundle(bundle, { generation });
    expect(states(validation)).toEqual([
      'load passed',
      'structural passed',
      'crossfield passed',
      ...expected,
    ]);
  });

  it('stops after a layer with an error and tells all of its findings', async () => {
    const bundle = seeds(
      '1.0',
      'interfaces: [{name: web, type: http, port: 80, contract: gone.yaml}]\nscaling: {min: 2, max: 1}\npolicies: [{name: own, schema: p.json}]\n',
      { 'p.json': '{"required": ["metadata"]}' },
    );
    const validation = await validateBundle(bundle);
    expect(codes(validation)).toEqual([
      'FILE_NOT_FOUND',
      'SCALING_MIN_EXCEEDS_MAX',
    ]);
    expect(states(validation)).toEqual([
      'load passed',
      'structural passed',
      'crossfield failed',
      'semantic not-run',
      'policy not-run',
    ]);
    expect(validation.policies).toEqual([
      {
        name: 'own',
        origin: 'policies["own"]',
        state: 'unknown',
        findings: [],
      },
    ]);
  });

  it('goes on after warnings', async () => {
    const bundle = seeds(
      '1.0',
      'dependencies: [{name: soil, ref: "oci://a.example/soil:1", compatibility: "1"}]\npolicies: [{name: own, schema: p.json}]\n',
      { 'p.json': '{"required": ["metadata"]}' },
    );
    expect(codes(await validateBundle(bundle))).toEqual([
      'TAG_NOT_DIGEST',
      'POLICY_VIOLATION',
    ]);
  });

  it('runs no later layer on a contract that does not load', async () => {
    const validation = await validateBundle(seeds('1.0', 'nonsense: 1\n'));
    expect(codes(validation)).toEqual(['PARSE_ERROR', 'SCHEMA_VIOLATION']);
    expect(states(validation)).toEqual([
      'load failed',
      'structural failed',
      'crossfield not-run',
      'semantic not-run',
      'policy not-run',
    ]);
    expect(validation.contract).toBeUndefined();
  });

  it('says that there is no contract', async () => {
    const validation = await validateBundle(treeOf({ 'README.md': '' }));
    expect(codes(validation)).toEqual(['MISSING_CONTRACT']);
    expect(validation.valid).toBe(false);
    expect(validation.layers.map(({ state }) => state)).toEqual([
      'failed',
      'not-run',
      'not-run',
      'not-run',
      'not-run',
    ]);
  });

  it('says line and column, path, message and remedy', async () => {
    const bundle = seeds(
      '1.0',
      'configurations:\n  - name: app\n    schema: s.json\n    values:\n      size:\n        - small\n',
      { 's.json': '{"properties": {"size": {"items": {"type": "integer"}}}}' },
    );
    expect((await validateBundle(bundle)).findings).toEqual([
      {
        code: 'CONFIG_VALUES_VALIDATION_FAILED',
        severity: 'error',
        layer: 'crossfield',
        path: 'configurations[0].values',
        position: { line: 8, column: 11 },
        message:
          'The values do not fit "s.json": size.0 must be a whole number, but is text.',
        remedy: 'Correct the value, or the schema.',
      },
    ]);
  });

  it('points at what is missing by the nearest place above', async () => {
    const bundle = seeds(
      '1.0',
      'interfaces: [{name: web, type: http, port: 80}]\nruntime:\n  workload: service\n  state: {type: hybrid, persistence: {scope: local, durability: ephemeral}, dataCriticality: low}\n  health: {interface: web}\n',
    );
    const [finding] = (await validateBundle(bundle)).findings;
    expect(finding).toMatchObject({
      path: 'runtime.health.path',
      position: { line: 7, column: 3 },
    });
  });

  it('counts what is beyond the limit, and stays invalid by it', async () => {
    const dependency = (index: number) =>
      `  - {name: d${index}, ref: "oci://a.example/d:1", compatibility: ${
        index === 249 ? 'never' : '"1"'
      }}\n`;
    const list = Array.from({ length: 250 }, (_, index) => dependency(index));
    const bundle = seeds('1.0', `dependencies:\n${list.join('')}`);
    const validation = await validateBundle(bundle);
    expect(validation.findings).toHaveLength(201);
    expect(validation.findings[200]).toMatchObject({
      code: 'INVALID_COMPATIBILITY',
      message: 'There are 51 more findings from here on.',
    });
    expect(validation.valid).toBe(false);
  });

  it('is the same each time', async () => {
    const bundle = seeds(
      '1.0',
      'policies: [{name: own, schema: p.json}]\ndependencies: [{name: soil, ref: "oci://soil", compatibility: x}]\n',
      { 'p.json': '{"required": ["metadata", "scaling"]}' },
    );
    expect(await validateBundle(bundle)).toEqual(await validateBundle(bundle));
  });

  it('is partial when it is stopped before it starts', async () => {
    const signal = AbortSignal.abort();
    const validation = await validateBundle(seeds('1.0', ''), { signal });
    expect(states(validation)).toEqual([
      'load passed',
      'structural passed',
      'crossfield unknown',
      'semantic not-run',
      'policy not-run',
    ]);
    expect(validation.limitations).toEqual([
      { code: 'ABORTED', message: 'partial, because it was stopped.' },
    ]);
  });

  it('is partial when it is stopped while a policy is fetched', async () => {
    const controller = new AbortController();
    const validation = await validateBundle(
      seeds('2.0', 'policies: [{name: house, ref: "oci://a.example/p"}]\n'),
      {
        signal: controller.signal,
        resolveBundle: async () => {
          controller.abort();
          return treeOf({});
        },
      },
    );
    expect(states(validation).at(-1)).toBe('policy unknown');
    expect(validation.policies[0].state).toBe('unknown');
    expect(validation.limitations.map(({ code }) => code)).toEqual(['ABORTED']);
  });

  it('hands the signal to the resolver', async () => {
    const { signal } = new AbortController();
    const seen: unknown[] = [];
    await validateBundle(
      seeds('2.0', 'policies: [{name: house, ref: "oci://a.example/p"}]\n'),
      {
        signal,
        resolveBundle: async (ref, options) => {
          seen.push(ref, options.signal);
          throw new Error('no');
        },
      },
    );
    expect(seen).toEqual(['oci://a.example/p', signal]);
  });
});

describe('validateLayer', () => {
  it('runs a layer whatever the others say', async () => {
    const bundle = seeds(
      '1.0',
      'interfaces: [{name: web, type: http}]\npolicies: [{name: own, schema: p.json}]\n',
      { 'p.json': '{"required": ["metadata"]}' },
    );
    const of = async (layer: 'crossfield' | 'semantic' | 'policy') =>
      (await validateLayer(bundle, layer)).map(({ code }) => code);
    expect(await of('crossfield')).toEqual(['PORT_REQUIRED']);
    expect(await of('semantic')).toEqual([]);
    expect(await of('policy')).toEqual(['POLICY_VIOLATION']);
  });

  it('says nothing when the contract does not load', async () => {
    const bundle = treeOf({ 'pacto.yaml': '[' });
    expect(await validateLayer(bundle, 'crossfield')).toEqual([]);
  });

  it('enforces local and referenced policies alike', async () => {
    const bundle = seeds(
      '2.0',
      'policies: [{name: house, ref: "oci://a.example/p"}]\n',
    );
    const resolveBundle = resolverOf({
      'oci://a.example/p': {
        'pacto.yaml':
          'pactoVersion: "2.0"\nservice: {name: rules, version: 1.0.0}\n',
        'policy/schema.json': '{"required": ["metadata"]}',
      },
    });
    const findings = await validateLayer(bundle, 'policy', { resolveBundle });
    expect(findings.map(({ message }) => message)).toEqual([
      'policies["house"] → oci://a.example/p: "metadata" is missing in the contract.',
    ]);
  });
});
