import type { Contract } from '@pacto/core';
import type {
  BundleFile,
  Dependency,
  Dependent,
  DependentList,
  Envelope,
  Revision,
  ServiceAnswer,
  ServiceList,
  ServiceSummary,
  Source,
  Version,
} from '@pacto/backstage-plugin-pacto-common';

export const digest = `sha256:1f0c9a77b2d4${'0'.repeat(52)}`;
export const otherDigest = `sha256:aaaaaaaaaaaa${'1'.repeat(52)}`;

export const complete: Envelope = {
  asOf: '2026-11-20T10:00:00Z',
  completeness: 'complete',
  limitations: [],
};

export const service: ServiceSummary = {
  id: '00112233aabbccdd',
  name: 'payments',
  repository: 'registry.example.com/shop/payments',
  sourceId: 'shop',
  entityRef: 'component:default/payments',
  version: '2.1.0',
  digest,
  pactoVersion: '1.0',
  owner: { key: 'team-payments', team: 'team-payments', contacts: [] },
  workload: 'service',
  status: 'valid',
  compliance: {
    status: 'Warning',
    score: 92,
    checks: { total: 12, passed: 11, failed: 0, warnings: 1, unknown: 0 },
    reasons: [
      {
        state: 'warning',
        code: 'TAG_NOT_DIGEST',
        message: 'The reference is pinned by a tag that can move.',
        path: 'dependencies[0].ref',
        remedy: 'Pin it by digest.',
      },
    ],
    runtimeEvaluated: false,
  },
  findings: { errors: 0, warnings: 1 },
  interfaceTypes: ['openapi', 'asyncapi'],
  dependencies: { total: 3, unresolved: 1, unknown: 1 },
  problems: [],
  firstSeenAt: '2026-10-01T10:00:00Z',
  lastChangedAt: '2026-11-19T10:00:00Z',
};

export const serviceAnswer: ServiceAnswer = {
  ...complete,
  service,
  findings: [],
};

export const contract: Contract = {
  generation: '1.0-e',
  pactoVersion: '1.0',
  service: {
    name: 'payments',
    version: '2.1.0',
    owner: { key: 'team-payments', team: 'team-payments', contacts: [] },
    image: { ref: 'registry.example.com/images/payments:2.1.0' },
  },
  interfaces: [
    {
      name: 'http',
      type: 'openapi',
      declaredType: 'http',
      file: 'interfaces/openapi.json',
      port: 8080,
      visibility: 'public',
      documentPath: ['interfaces', 0],
    },
    {
      name: 'events',
      type: 'asyncapi',
      declaredType: 'event',
      file: 'interfaces/gone.json',
      documentPath: ['interfaces', 1],
    },
  ],
  configurations: [
    {
      name: 'app',
      schema: 'configuration/schema.json',
      values: { LOG_LEVEL: 'info', db: { host: 'db.example.com' } },
      documentPath: ['configurations', 0],
    },
    {
      name: 'platform',
      ref: 'oci://registry.example.com/shop/platform-config',
      documentPath: ['configurations', 1],
    },
  ],
  policies: [
    {
      name: 'http-security',
      ref: 'oci://registry.example.com/shop/http-policy',
      target: 'contract',
      documentPath: ['policies', 0],
    },
  ],
  dependencies: [
    {
      name: 'postgres',
      ref: 'oci://registry.example.com/shop/postgres',
      required: true,
      compatibility: '^16.0.0',
      documentPath: ['dependencies', 0],
    },
  ],
  workload: 'service',
  state: {
    type: 'stateful',
    scope: 'shared',
    durability: 'persistent',
    dataCriticality: 'high',
  },
  lifecycle: { upgradeStrategy: 'ordered', gracefulShutdownSeconds: 30 },
  capabilities: [
    {
      type: 'health',
      interface: 'http',
      path: '/health',
      initialDelaySeconds: 5,
      documentPath: ['runtime', 'health'],
    },
  ],
  scaling: { min: 2, max: 6 },
};

export const contractText = `pactoVersion: "1.0"
service:
  name: payments
  version: 2.1.0
`;

export const schemaText = JSON.stringify({
  type: 'object',
  required: ['LOG_LEVEL'],
  properties: {
    LOG_LEVEL: {
      type: 'string',
      default: 'warn',
      description: 'How much is logged',
      enum: ['info', 'warn'],
    },
  },
});

export const sbomText = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  components: [{ name: 'a', components: [{ name: 'b' }] }, { name: 'c' }],
});

export const files: BundleFile[] = [
  { path: 'configuration/schema.json', size: 2048 },
  { path: 'docs/README.md', size: 300 },
  { path: 'docs/runbook.md', size: 200 },
  { path: 'interfaces/openapi.json', size: 3 * 1024 * 1024 },
  { path: 'pacto.yaml', size: 70 },
  { path: 'sbom/payments.cdx.json', size: 200 },
];

export const revision: Revision = {
  digest,
  repository: service.repository,
  version: '2.1.0',
  tags: ['2.1.0', 'latest'],
  state: 'valid',
  current: true,
  contract,
  files,
  findings: [
    {
      code: 'TAG_VERSION_MISMATCH',
      severity: 'warning',
      layer: 'identity',
      path: 'service.version',
      message: 'The tag latest is not the version.',
      position: { line: 4, column: 3 },
      remedy: 'Nothing, if the tag is meant to move.',
    },
  ],
  firstSeenAt: '2026-11-19T10:00:00Z',
};

export const dependency: Dependency = {
  kind: 'dependency',
  name: 'postgres',
  ref: 'oci://registry.example.com/shop/postgres',
  required: true,
  range: '^16.0.0',
  state: 'resolved',
  target: {
    serviceId: 'ffee000011112222',
    name: 'postgres',
    entityRef: 'resource:default/postgres',
    version: '16.4.0',
    digest: otherDigest,
    currentVersion: '16.4.0',
  },
};

export const sharedConfiguration: Dependency = {
  kind: 'configuration',
  name: 'platform',
  ref: 'oci://registry.example.com/shop/platform-config',
  required: true,
  state: 'unresolved',
  reason: 'not_found',
  message:
    'The repository does not exist. Publish it or correct the reference.',
};

export const policy: Dependency = {
  kind: 'policy',
  name: 'http-security',
  ref: 'oci://registry.example.com/shop/http-policy',
  required: true,
  state: 'unknown',
  reason: 'not_configured',
  message: 'No source covers this host.',
};

export const dependent: Dependent = {
  serviceId: '9999888877776666',
  name: 'checkout',
  version: '1.4.0',
  entityRef: 'component:default/checkout',
  owner: { key: 'team-shop', team: 'team-shop', contacts: [] },
  dependencyName: 'payments',
  required: true,
  range: '^1.0.0',
  verdict: 'incompatible',
  message: '^1.0.0 does not admit 2.1.0.',
};

export const version: Version = {
  version: '2.1.0',
  digest,
  tags: ['2.1.0', 'latest'],
  state: 'valid',
  current: true,
  size: 4096,
  findings: [],
  hop: {
    state: 'classified',
    from: { digest: otherDigest, version: '2.0.0' },
    classification: 'BREAKING',
    counts: { breaking: 2, potentialBreaking: 1, nonBreaking: 4 },
    step: {
      step: 'minor',
      needed: 'major',
      fits: 'no',
      message: '2.0.0 to 2.1.0 is a minor step; the changes need a major one.',
    },
  },
  firstSeenAt: '2026-11-19T10:00:00Z',
};

export const olderVersion: Version = {
  ...version,
  version: '2.0.0',
  digest: otherDigest,
  tags: ['2.0.0'],
  current: false,
  hop: { state: 'first' },
  firstSeenAt: '2026-10-01T10:00:00Z',
};

export const dependents: DependentList = {
  ...complete,
  items: [dependent],
  pageInfo: {},
  totalItems: 1,
  counts: { compatible: 0, incompatible: 1, unknown: 0 },
  blastRadius: { required: 3, total: 5 },
};

export const serviceList: ServiceList = {
  ...complete,
  items: [service],
  pageInfo: {},
  totalItems: 1,
  counts: { valid: 1, invalid: 0, unknown: 0 },
  complianceCounts: {
    Compliant: 0,
    Warning: 1,
    NonCompliant: 0,
    Invalid: 0,
    Unknown: 0,
    Reference: 0,
  },
};

export const source: Source = {
  id: 'shop',
  type: 'registry',
  location: 'registry.example.com',
  health: 'ok',
  lastSuccessAt: '2026-11-20T10:00:00Z',
  repositories: 14,
  queued: 0,
  schedule: { type: 'every', seconds: 300 },
  problems: [],
};
