import type { Generation } from '../../contract/model';
import { seeds, treeOf } from '../__testUtils__/bundles';
import { validateLayer } from '../validateBundle';

type Files = Record<string, string>;

/** What layer 2 says, as `CODE path`. */
async function judge(generation: Generation, body: string, files: Files = {}) {
  const bundle = seeds(generation.slice(0, 3), body, files);
  const findings = await validateLayer(bundle, 'crossfield', { generation });
  return findings.map(({ code, path }) => `${code} ${path}`);
}

const dependency = (ref: string, compatibility = '1') =>
  `dependencies: [{name: soil, ref: "${ref}", compatibility: "${compatibility}", required: true}]\n`;

describe('layer 2', () => {
  it.each([
    ['v1.2.3', []],
    ['1', []],
    ['2024.01.01', []],
    ['latest', ['INVALID_SEMVER service.version']],
    ['1.2.3.4', ['INVALID_SEMVER service.version']],
  ])('judges the version %s', async (version, expected) => {
    const bundle = treeOf({
      'pacto.yaml': `pactoVersion: "1.0"\nservice: {name: seeds, version: "${version}"}\n`,
    });
    const findings = await validateLayer(bundle, 'crossfield');
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(
      expected,
    );
  });

  it.each<[Generation, string, string]>([
    ['1.0-a', 'configuration: {schema: s.json}\n', 'configuration.schema'],
    ['1.0-b', 'configuration: {schema: s.json}\n', 'configuration.schema'],
    ['1.0-c', 'policy: {schema: s.json}\n', 'policy.schema'],
    [
      '1.0-d',
      'configuration: {configs: [{name: a, schema: s.json}]}\n',
      'configuration.configs[0].schema',
    ],
    ['1.0-d', 'policies: [{schema: s.json}]\n', 'policies[0].schema'],
    [
      '1.0-e',
      'configurations: [{name: a, schema: s.json}]\n',
      'configurations[0].schema',
    ],
    ['2.0', 'policies: [{name: a, schema: s.json}]\n', 'policies[0].schema'],
  ])(
    'names files of %s as it writes them: %s',
    async (generation, body, path) => {
      expect(await judge(generation, body)).toEqual([`FILE_NOT_FOUND ${path}`]);
    },
  );

  it.each<[Generation, string[]]>([
    ['1.0-a', []],
    ['1.0-b', ['INVALID_CONFIG_JSON configuration.schema']],
  ])(
    'looks into configuration files of %s: %j',
    async (generation, expected) => {
      const body = 'configuration: {schema: s.json}\n';
      expect(await judge(generation, body, { 's.json': '{' })).toEqual(
        expected,
      );
    },
  );

  it.each<[Generation, string[]]>([
    ['1.0-a', []],
    ['1.0-b', ['INVALID_CONTRACT_FILE interfaces[0].contract']],
    ['1.2', ['INVALID_CONTRACT_FILE interfaces[0].contract']],
  ])('looks into definitions of %s: %j', async (generation, expected) => {
    const body =
      'interfaces: [{name: web, type: http, port: 80, contract: a.yml}]\n';
    expect(await judge(generation, body, { 'a.yml': 'a: [' })).toEqual(
      expected,
    );
  });

  it.each([
    ['two documents', 'a: 1\n---\nb: 1\n'],
    ['nothing', ''],
    ['JSON', '{"a": 1}'],
    ['infinity', 'a: .inf\n'],
  ])('takes %s for YAML', async (_, text) => {
    const body =
      'interfaces: [{name: web, type: http, port: 80, contract: a.yaml}]\n';
    expect(await judge('1.0-e', body, { 'a.yaml': text })).toEqual([]);
  });

  it.each([
    ['a repeated key', 'a: 1\na: 2\n'],
    ['a tab', 'a:\n\t- 1\n'],
    ['a control character', 'a: "\u0001"\n'],
  ])('does not take %s for YAML', async (_, text) => {
    const body =
      'interfaces: [{name: web, type: http, port: 80, contract: a.yaml}]\n';
    expect(await judge('1.0-e', body, { 'a.yaml': text })).toEqual([
      'INVALID_CONTRACT_FILE interfaces[0].contract',
    ]);
  });

  it.each([
    ['openapi', 'a.yaml', 'a: [', true],
    ['openapi', 'a.json', '{"a": 1}', false],
    ['openapi', 'a.json', 'a: 1', true],
    ['asyncapi', 'a.txt', 'a: 1', true],
    ['grpc', 'a.proto', 'syntax', false],
    ['openapi', 'a.proto', 'syntax', false],
    ['grpc', 'a.binpb', 'x', false],
  ])(
    '2.0: %s at %s with %j is refused: %p',
    async (type, ref, text, refused) => {
      const body = `interfaces: [{name: web, type: ${type}, ref: ${ref}}]\n`;
      expect(await judge('2.0', body, { [ref]: text })).toEqual(
        refused ? ['INVALID_INTERFACE_SPEC interfaces[0].ref'] : [],
      );
    },
  );

  it.each<[Generation, string, string | undefined]>([
    ['1.0-e', 'oci://a.example/soil@sha256:abc', undefined],
    ['1.1', 'oci://a.example/soil@sha256:abc', 'INVALID_OCI_REF'],
    ['2.0', 'oci://a.example/soil@sha256:abc', 'INVALID_OCI_REF'],
    ['1.0-e', 'oci://a.example/soil:-1', 'TAG_NOT_DIGEST'],
    ['1.1', 'oci://a.example/soil:-1', 'INVALID_OCI_REF'],
    ['1.0-e', 'oci://a.example/soil:1@sha256:abc', undefined],
    ['1.0-e', 'oci://a.example:5000/soil', undefined],
    ['1.0-e', 'oci:///soil', 'INVALID_OCI_REF'],
    ['1.0-e', 'oci://a.example/', 'INVALID_OCI_REF'],
    ['1.0-e', 'file://../soil', undefined],
    ['1.0-e', 'a.example/soil:1', undefined],
  ])('%s: the reference %s gives %s', async (generation, ref, code) => {
    expect(await judge(generation, dependency(ref))).toEqual(
      code ? [`${code} dependencies[0].ref`] : [],
    );
  });

  it('does not look at the range behind a bad reference', async () => {
    expect(await judge('1.0-e', dependency('oci://soil', 'no'))).toEqual([
      'INVALID_OCI_REF dependencies[0].ref',
    ]);
  });

  it.each(['^2024.01.01', '>=1, <2', '1.x || 2.*', '!=1.5.0', '1 - 2'])(
    'takes %s for a range',
    async range => {
      const ref = 'oci://a.example/soil';
      expect(await judge('1.0-e', dependency(ref, range))).toEqual([]);
    },
  );

  it.each([
    ['./chart', []],
    ['oci://chart', ['INVALID_CHART_REF service.chart.ref']],
    ['oci://a.example/chart', []],
  ])('judges the chart %s', async (ref, expected) => {
    const bundle = treeOf({
      'pacto.yaml': `pactoVersion: "1.0"\nservice: {name: seeds, version: 1.0.0, chart: {ref: "${ref}", version: "1"}}\n`,
    });
    const findings = await validateLayer(bundle, 'crossfield');
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(
      expected,
    );
  });

  it.each([
    ['job', ['JOB_SCALING_NOT_ALLOWED scaling']],
    ['scheduled', []],
  ])('judges scaling of the workload %s', async (workload, expected) => {
    const body = `runtime: {workload: ${workload}, state: {type: hybrid, persistence: {scope: local, durability: ephemeral}, dataCriticality: low}}\nscaling: {replicas: 2}\n`;
    expect(await judge('1.0-e', body)).toEqual(expected);
  });

  it('checks no values against a schema that is elsewhere', async () => {
    const body =
      'configurations: [{name: app, ref: "oci://a.example/c", values: {A: 1}}]\n';
    expect(await judge('1.0-e', body)).toEqual([]);
  });

  it.each<[Generation, string, string]>([
    ['1.0-e', 'runtime: {workload: service, STATE}\n', 'runtime.state'],
    ['2.0', 'STATE\n', 'state'],
  ])(
    'names the state of %s where it stands',
    async (generation, body, path) => {
      const state =
        'state: {type: stateless, persistence: {scope: local, durability: persistent}, dataCriticality: low}';
      expect(await judge(generation, body.replace('STATE', state))).toEqual([
        `STATELESS_PERSISTENT_CONFLICT ${path}.persistence.durability`,
      ]);
    },
  );

  it('makes findings in the order of the sheet', async () => {
    const body = [
      'scaling: {min: 2, max: 1}',
      'dependencies: [{name: a, ref: "oci://a", compatibility: "1"}, {name: a, ref: b, compatibility: "1"}]',
      'policies: [{name: p, schema: s.json}]',
      'configurations: [{name: c, schema: s.json}]',
      'interfaces: [{name: i, type: event, port: 1, contract: i.yaml}]',
      '',
    ].join('\n');
    expect(await judge('1.0-e', body)).toEqual([
      'DUPLICATE_DEPENDENCY_NAME dependencies[1].name',
      'PORT_IGNORED interfaces[0].port',
      'FILE_NOT_FOUND interfaces[0].contract',
      'FILE_NOT_FOUND configurations[0].schema',
      'FILE_NOT_FOUND policies[0].schema',
      'INVALID_OCI_REF dependencies[0].ref',
      'SCALING_MIN_EXCEEDS_MAX scaling',
    ]);
  });
});
