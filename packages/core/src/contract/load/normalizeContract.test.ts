import { contractText, generations } from '../../__testUtils__';
import type { Contract, Generation } from '../model';
import { readContract } from '../readContract';

const contractOf = (generation: Generation): Contract =>
  readContract(contractText(generation)).contract!;

const read = (text: string) => readContract(text).contract;

describe('normalizeContract', () => {
  it.each(generations)('keeps the generation of %s', generation => {
    const contract = contractOf(generation);
    expect(contract.generation).toBe(generation);
    expect(contract.pactoVersion).toBe(generation.slice(0, 3));
    expect(contract.service.name).toBe('seed-catalogue');
    // Survives storing as JSON.
    expect(JSON.parse(JSON.stringify(contract))).toStrictEqual(contract);
  });

  it('reads 1.0-a', () => {
    expect(contractOf('1.0-a')).toStrictEqual({
      generation: '1.0-a',
      pactoVersion: '1.0',
      service: {
        name: 'seed-catalogue',
        version: '0.9.0',
        owner: { key: 'greenhouse', text: 'greenhouse', contacts: [] },
        image: {
          ref: 'registry.example.com/garden/seed-catalogue:0.9.0',
          private: false,
        },
      },
      interfaces: [
        {
          name: 'web',
          type: 'openapi',
          declaredType: 'http',
          file: 'interfaces/openapi.yaml',
          port: 8080,
          visibility: 'public',
          documentPath: ['interfaces', 0],
        },
        {
          name: 'rpc',
          type: 'grpc',
          declaredType: 'grpc',
          file: 'interfaces/seeds.proto',
          port: 9090,
          documentPath: ['interfaces', 1],
        },
        {
          name: 'harvest',
          type: 'asyncapi',
          declaredType: 'event',
          file: 'interfaces/harvest.yaml',
          documentPath: ['interfaces', 2],
        },
      ],
      configurations: [
        {
          name: 'default',
          schema: 'configuration/schema.json',
          documentPath: ['configuration'],
        },
      ],
      policies: [],
      dependencies: [
        {
          name: 'soil-store',
          ref: expect.stringContaining('soil-store:1.2.0@sha256:'),
          required: true,
          compatibility: '^1.0.0',
          documentPath: ['dependencies', 0],
        },
        {
          name: 'weather',
          ref: '../weather',
          required: false,
          compatibility: '~2.1',
          documentPath: ['dependencies', 1],
        },
      ],
      workload: 'service',
      state: {
        type: 'hybrid',
        scope: 'local',
        durability: 'persistent',
        dataCriticality: 'low',
      },
      lifecycle: { upgradeStrategy: 'rolling', gracefulShutdownSeconds: 20 },
      capabilities: [
        {
          type: 'health',
          interface: 'web',
          path: '/alive',
          initialDelaySeconds: 3,
          documentPath: ['runtime', 'health'],
        },
      ],
      scaling: { min: 2, max: 2, replicas: 2 },
      metadata: { season: 'spring', beds: ['north', 'south'] },
    });
  });

  it('reads what 1.0-b to 1.0-d brought', () => {
    expect(contractOf('1.0-b')).toMatchObject({
      service: { chart: { version: 'v1.4' } },
      configurations: [
        { name: 'default', values: { CURRENCY: 'EUR', PAGE_SIZE: 50 } },
      ],
      policies: [
        {
          name: 'default',
          ref: 'oci://registry.example.com/garden/house-rules',
          documentPath: ['policy'],
        },
      ],
      capabilities: [{ type: 'metrics', path: '/metrics' }],
      scaling: { min: 1, max: 4 },
    });
    expect(contractOf('1.0-c').service.owner).toStrictEqual({
      key: 'garden/greenhouse',
      team: 'garden/greenhouse',
      dri: 'rosa.bed@example.com',
      contacts: [
        { type: 'chat', value: '#greenhouse', purpose: 'support' },
        { type: 'email', value: 'greenhouse@example.com' },
      ],
    });
    const d = contractOf('1.0-d');
    expect(d.configurations).toStrictEqual([
      {
        name: 'shop',
        schema: 'configuration/shop.json',
        values: { CURRENCY: 'EUR' },
        documentPath: ['configuration', 'configs', 0],
      },
      {
        name: 'shared',
        ref: 'oci://registry.example.com/garden/shared-settings',
        documentPath: ['configuration', 'configs', 1],
      },
    ]);
    expect(d.policies.map(({ name }) => name)).toEqual(['default', 'default']);
  });

  it('reads readiness of three generations', () => {
    expect(contractOf('1.1').readiness).toStrictEqual({
      minScore: 70,
      history: [],
      claims: [
        {
          id: 'runbook',
          type: 'document',
          evidence: 'docs/runbook.md',
          weight: 60,
          description: 'What to do at night',
          // A date without quotes is kept as written.
          expires: '2027-01-31',
          documentPath: ['readiness', 'checks', 0],
        },
        expect.objectContaining({ id: 'load.test-1', expires: '2026-12-31' }),
      ],
    });
    expect(contractOf('1.2').readiness).toMatchObject({
      expires: '2027-01-31',
      minScore: 100,
      partialCredit: 0.25,
      history: [{ date: '2026-08-01', version: '1.1.0', author: 'rosa' }],
      claims: [
        { status: 'done', category: 'documentation' },
        { status: 'partial' },
        { status: 'not-done' },
        { status: 'deferred', weight: 0 },
      ],
    });
    expect(contractOf('2.0').readiness?.claims[1]).toStrictEqual({
      id: 'image',
      type: 'artifact',
      evidence: 'registry.example.com/garden/seed-catalogue',
      weight: 1,
      status: 'partial',
      documentPath: ['readiness', 'claims', 1],
    });
  });

  it('reads 2.0', () => {
    const contract = contractOf('2.0');
    expect(contract.interfaces).toMatchObject([
      { type: 'openapi', declaredType: 'openapi', visibility: 'public' },
      { type: 'grpc', file: 'interfaces/seeds.proto' },
      { type: 'asyncapi', declaredType: 'asyncapi', visibility: 'internal' },
    ]);
    expect(contract.configurations.map(({ required }) => required)).toEqual([
      true,
      false,
    ]);
    expect(contract.policies[1].target).toBe('contract');
    expect(contract.workload).toBe('service');
    expect(contract.state?.type).toBe('stateless');
    expect(contract.capabilities).toStrictEqual([
      {
        type: 'health',
        interface: 'web',
        path: '/',
        documentPath: ['capabilities', 0],
      },
      {
        type: 'metrics',
        interface: 'web',
        path: '/metrics',
        documentPath: ['capabilities', 1],
      },
      {
        type: 'extension',
        ref: 'garden.example.com/tracing',
        documentPath: ['capabilities', 2],
      },
    ]);
    expect(contract.extensions).toEqual({
      'garden.example.com/cost': { center: '42' },
    });
  });

  it.each([
    ['oci://r/a/db:1.0@sha256:abc', 'db'],
    ['oci://r:5000/a/db', 'db'],
    ['oci://r:5000/db', 'db'],
    ['../weather', 'weather'],
    ['file://x/y:2', 'y'],
    ['', 'default'],
    ['a/', 'default'],
    ['@sha256:abc', 'default'],
  ])('names a dependency on %j after its reference', (ref, name) => {
    const text = `{pactoVersion: "1.0", service: {name: a, version: "1"}, dependencies: [{ref: "${ref}"}]}`;
    expect(read(text)?.dependencies[0]).toMatchObject({ name, ref });
  });

  it('migrates old fields in 1.1, though layer 1 refuses them', () => {
    const { contract, findings } = readContract(
      'pactoVersion: "1.1"\nservice: {name: a, version: "1"}\nconfiguration: {schema: s}\npolicy: {ref: r}\n',
    );
    expect(contract?.configurations).toMatchObject([
      { name: 'default', schema: 's' },
    ]);
    expect(contract?.policies).toMatchObject([{ name: 'default', ref: 'r' }]);
    expect(findings.map(({ code }) => code)).toEqual([
      'SCHEMA_VIOLATION',
      'SCHEMA_VIOLATION',
    ]);
  });

  it('keeps what loads and leaves out what the model cannot say', () => {
    const contract = read(`
pactoVersion: "1.0"
service: {name: a, version: 1.10, owner: {contacts: [{type: chat, value: 7}]}}
interfaces:
  - {name: x, type: telnet}
  - {name: true, type: http, port: 1, visibility: secret}
dependencies: [{name: d, ref: r, required: yes}, {name: e, ref: r, required: no}]
runtime: {workload: hobby, state: {type: liquid}}
scaling: {min: 1}
`);
    expect(contract).toStrictEqual({
      generation: '1.0-e',
      pactoVersion: '1.0',
      service: {
        name: 'a',
        version: '1.10',
        owner: { contacts: [{ type: 'chat', value: '7' }] },
      },
      interfaces: [
        {
          name: 'true',
          type: 'openapi',
          declaredType: 'http',
          port: 1,
          documentPath: ['interfaces', 1],
        },
      ],
      configurations: [],
      policies: [],
      dependencies: [
        expect.objectContaining({ name: 'd', required: true }),
        expect.objectContaining({ name: 'e', required: false }),
      ],
      capabilities: [],
    });
  });
});
