import type {
  FleetGraphAnswer,
  GraphAnswer,
  GraphEdge,
  GraphNode,
  PathAnswer,
  PlanAnswer,
} from '@pacto/backstage-plugin-pacto-common';
import { consumer } from './comparison';
import { complete, digest } from './services';

export const paymentsNode: GraphNode = {
  id: '00112233aabbccdd',
  kind: 'service',
  name: 'payments',
  version: '2.1.0',
  owner: 'team-payments',
  ownerKey: 'team-payments',
  system: 'system:default/shop',
  entityRef: 'component:default/payments',
  status: 'Warning',
  depth: 0,
  hidden: { dependencies: 0, dependents: 3 },
};

export const checkoutNode: GraphNode = {
  id: '9999888877776666',
  kind: 'service',
  name: 'checkout',
  version: '1.4.0',
  owner: 'team-web',
  ownerKey: 'team-web',
  system: 'system:default/shop',
  entityRef: 'component:default/checkout',
  status: 'Compliant',
  depth: 1,
  hidden: { dependencies: 0, dependents: 0 },
};

export const ledgerNode: GraphNode = {
  id: '5555444433332222',
  kind: 'service',
  name: 'ledger',
  version: '3.0.0',
  owner: 'team-books',
  ownerKey: 'team-books',
  status: 'NonCompliant',
  depth: 1,
  hidden: { dependencies: 0, dependents: 0 },
};

export const externalNode: GraphNode = {
  id: 'ref:abcdef0123456789',
  kind: 'external',
  name: 'fraud-check',
  depth: 1,
  hidden: { dependencies: 0, dependents: 0 },
  reason: 'not_found',
  message: 'The repository was not found in the source that covers it.',
};

export const checkoutEdge: GraphEdge = {
  id: '9999888877776666:0',
  from: checkoutNode.id,
  to: paymentsNode.id,
  name: 'payments',
  kind: 'dependency',
  required: true,
  range: '^2.0.0',
  resolvedVersion: '2.1.0',
  state: 'resolved',
  inCycle: false,
};

export const ledgerEdge: GraphEdge = {
  id: '00112233aabbccdd:0',
  from: paymentsNode.id,
  to: ledgerNode.id,
  name: 'ledger',
  kind: 'dependency',
  required: true,
  range: '^2.0.0',
  resolvedVersion: '2.4.0',
  state: 'resolved',
  conflict: 'The range ^2.0.0 does not admit 3.0.0, which is published now.',
  inCycle: true,
};

const backEdge: GraphEdge = {
  id: '5555444433332222:0',
  from: ledgerNode.id,
  to: paymentsNode.id,
  name: 'payments',
  kind: 'dependency',
  required: false,
  state: 'resolved',
  resolvedVersion: '2.1.0',
  inCycle: true,
};

const externalEdge: GraphEdge = {
  id: '00112233aabbccdd:1',
  from: paymentsNode.id,
  to: externalNode.id,
  name: 'fraud-check',
  kind: 'dependency',
  required: false,
  state: 'unresolved',
  reason: 'not_found',
  message: externalNode.message,
  inCycle: false,
};

export const graph: GraphAnswer = {
  ...complete,
  root: paymentsNode.id,
  nodes: [paymentsNode, checkoutNode, ledgerNode, externalNode],
  edges: [ledgerEdge, externalEdge, backEdge, checkoutEdge],
  omitted: { nodes: 3, edges: 4, filtered: 0, beyondDepth: 2 },
  totals: { nodes: 7, edges: 8 },
  cycles: [[paymentsNode.id, ledgerNode.id]],
  conflicts: [
    {
      target: {
        serviceId: ledgerNode.id,
        name: 'ledger',
        owner: { key: 'team-books', team: 'team-books', contacts: [] },
      },
      kind: 'CURRENT_REFUSED',
      message: 'These ranges do not admit the current version 3.0.0.',
      sides: [
        {
          text: '^2.0.0',
          services: [
            {
              serviceId: paymentsNode.id,
              name: 'payments',
              entityRef: paymentsNode.entityRef,
            },
          ],
          omitted: 0,
        },
      ],
    },
  ],
  blastRadius: { required: 1, total: 2 },
};

export const path: PathAnswer = {
  ...complete,
  paths: [{ direction: 'dependencies', edges: [checkoutEdge, ledgerEdge] }],
  nodes: [checkoutNode, paymentsNode, ledgerNode],
};

const counts = {
  Compliant: 0,
  Warning: 0,
  NonCompliant: 0,
  Invalid: 0,
  Unknown: 0,
  Reference: 0,
};

export const fleetGraph: FleetGraphAnswer = {
  ...complete,
  groups: [
    {
      key: 'is:team-payments',
      kind: 'value',
      label: 'team-payments',
      services: 2,
      expanded: true,
      drawn: 1,
      complianceCounts: { ...counts, Warning: 1, Compliant: 1 },
    },
    {
      key: 'none',
      kind: 'none',
      services: 1,
      expanded: false,
      drawn: 0,
      complianceCounts: { ...counts, Unknown: 1 },
    },
    {
      key: 'external',
      kind: 'external',
      services: 1,
      expanded: false,
      drawn: 0,
      complianceCounts: counts,
    },
  ],
  nodes: [{ ...paymentsNode, group: 'is:team-payments' }],
  edges: [
    {
      from: 'group:none',
      to: paymentsNode.id,
      count: 2,
      required: 1,
      unresolved: 0,
    },
    {
      from: paymentsNode.id,
      to: 'group:external',
      count: 1,
      required: 0,
      unresolved: 1,
    },
  ],
  omitted: { groups: 0, nodes: 1, edges: 0 },
  totals: { groups: 3, services: 3, external: 1, edges: 3 },
};

export const plan: PlanAnswer = {
  ...complete,
  effects: [
    {
      change: {
        kind: 'publish',
        serviceId: paymentsNode.id,
        version: '3.0.0',
        digest,
      },
      service: { serviceId: paymentsNode.id, name: 'payments' },
      classification: 'BREAKING',
      counts: { compatible: 0, incompatible: 1, unknown: 0 },
      consumers: [consumer],
      omitted: { consumers: 0, broken: 0, healed: 0, uncertain: 0 },
      broken: [
        {
          consumer: { serviceId: checkoutNode.id, name: 'checkout' },
          provider: { serviceId: paymentsNode.id, name: 'payments' },
          dependencyName: 'payments',
          range: '^2.0.0',
          required: true,
          before: 'compatible',
          after: 'incompatible',
          reasons: [
            { code: 'RANGE_REFUSES', message: '^2.0.0 does not admit 3.0.0.' },
          ],
        },
      ],
      healed: [],
      uncertain: [],
      conflicts: { appeared: [], gone: [] },
    },
  ],
  rollout: {
    safe: 'no',
    steps: [
      {
        service: { serviceId: paymentsNode.id, name: 'payments' },
        version: '3.0.0',
        breaks: [
          {
            consumer: { serviceId: checkoutNode.id, name: 'checkout' },
            provider: { serviceId: paymentsNode.id, name: 'payments' },
            message: '^2.0.0 does not admit 3.0.0.',
          },
        ],
        uncertain: [],
        omitted: 0,
      },
    ],
  },
};
