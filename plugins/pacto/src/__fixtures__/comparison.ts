import type {
  Adoption,
  Change,
  Consumer,
  DependencyDiff,
  DiffAnswer,
  DiffOrigins,
  ImpactAnswer,
  UploadDiff,
} from '@pacto/backstage-plugin-pacto-common';
import { complete, digest, otherDigest, version } from './services';

export const breakingChange: Change = {
  path: 'openapi.paths[/refunds].methods[POST]',
  type: 'removed',
  classification: 'BREAKING',
  oldValue: 'POST /refunds',
  reason: 'Consumers that call the operation get an error.',
  ruleId: 'openapi.operation.removed',
  remedy: 'Keep the operation and mark it as deprecated.',
  subject: { kind: 'interface', name: 'http', file: 'interfaces/openapi.json' },
};

export const mildChange: Change = {
  path: 'openapi.paths[/refunds].methods[GET].parameters[page:query]',
  type: 'modified',
  classification: 'POTENTIAL_BREAKING',
  oldValue: 'required=false',
  newValue: 'required=true',
  reason: 'Consumers that leave it out get an error.',
  ruleId: 'openapi.parameter.required',
  subject: { kind: 'interface', name: 'http', file: 'interfaces/openapi.json' },
};

export const versionChange: Change = {
  path: 'service.version',
  type: 'modified',
  classification: 'NON_BREAKING',
  oldValue: '2.0.0',
  newValue: '2.1.0',
  reason: 'The version says that something changed.',
  ruleId: 'contract.version.modified',
};

export const diffAnswer: DiffAnswer = {
  ...complete,
  from: { digest: otherDigest, version: '2.0.0' },
  to: { digest, version: '2.1.0' },
  profile: 'deep',
  rulesVersion: 1,
  classification: 'BREAKING',
  counts: { breaking: 1, potentialBreaking: 1, nonBreaking: 1 },
  step: version.hop.step!,
  items: [versionChange, mildChange, breakingChange],
  pageInfo: {},
  totalItems: 3,
};

export const consumer: Consumer = {
  serviceId: '9999888877776666',
  name: 'checkout',
  version: '1.4.0',
  entityRef: 'component:default/checkout',
  depth: 1,
  direct: true,
  path: ['checkout', 'payments'],
  required: true,
  range: '^2.0.0',
  verdict: 'incompatible',
  reasons: [
    {
      code: 'BREAKING_CHANGE_ADMITTED',
      message: `${breakingChange.path} is removed.`,
      change: breakingChange.path,
    },
  ],
};

export const farConsumer: Consumer = {
  serviceId: '1111222233334444',
  name: 'storefront',
  depth: 2,
  direct: false,
  path: ['storefront', 'checkout', 'payments'],
  required: false,
  verdict: 'unknown',
  reasons: [{ code: 'NO_RANGE', message: 'No range is given.' }],
};

export const impactAnswer: ImpactAnswer = {
  ...complete,
  from: diffAnswer.from,
  to: diffAnswer.to,
  classification: 'BREAKING',
  counts: { incompatible: 1, unknown: 1, compatible: 0 },
  outOfRange: 0,
  blastRadius: { required: 1, total: 2 },
  items: [consumer, farConsumer],
  pageInfo: {},
  totalItems: 2,
};

const { from, to, items, ...answer } = diffAnswer;

export const diffOrigins: DiffOrigins = {
  ...complete,
  from,
  to,
  hops: [
    {
      from,
      to,
      state: 'compared',
      classification: 'BREAKING',
      counts: diffAnswer.counts,
    },
  ],
  items: items.map((_, change) => ({ change, hop: 0 })),
};

export const dependencyDiff: DependencyDiff = {
  ...complete,
  from,
  to,
  items: [
    {
      path: ['payments', 'ledger'],
      name: 'ledger',
      type: 'changed',
      oldVersion: '1.2.0',
      newVersion: '2.0.0',
      oldRange: '^1.0.0',
      newRange: '^2.0.0',
      required: true,
    },
    {
      path: ['payments', 'fraud'],
      name: 'fraud',
      type: 'removed',
      oldVersion: '0.3.0',
    },
  ],
  totalItems: 2,
  truncated: false,
};

export const uploadDiff: UploadDiff = {
  ...answer,
  from,
  to: {
    name: 'payments',
    version: '2.1.0',
    valid: true,
    findings: [],
    totalFindings: 0,
  },
  items,
};

export const adoption: Adoption = {
  ...complete,
  items: [
    {
      digest,
      version: '2.1.0',
      count: 1,
      consumers: [
        {
          serviceId: consumer.serviceId,
          name: consumer.name,
          version: consumer.version,
          entityRef: consumer.entityRef,
          range: '^2.0.0',
          required: true,
          pinned: false,
        },
      ],
    },
  ],
  undecided: { count: 0, consumers: [] },
  totalItems: 1,
  totalConsumers: 1,
};
