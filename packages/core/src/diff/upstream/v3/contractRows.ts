import type { UpstreamRow } from '../upstreamRow';

const service = (values: string) =>
  `service: {name: a, version: 1.0.0${values}}`;
const owner = (values: string) => service(`, owner: {${values}}`);
const state = (values: string) => `state: {${values}}`;

/** What is said once. Source: diff sheet, §4. @internal */
export const contractRows: UpstreamRow[] = [
  {
    path: 'pactoVersion',
    what: 'the version of the format',
    classes: '--N',
    one: 'pactoVersion: "1.2"',
    other: 'pactoVersion: "2.0"',
  },
  {
    path: 'service.name',
    what: 'the name of the service',
    classes: '--B',
    one: 'service: {name: a, version: 1.0.0}',
    other: 'service: {name: b, version: 1.0.0}',
  },
  {
    path: 'service.version',
    what: 'the version of the service',
    classes: '--N',
    one: 'service: {name: a, version: 1.0.0}',
    other: 'service: {name: a, version: 1.1.0}',
  },
  {
    path: 'service.owner.team',
    what: 'the team that owns the service',
    classes: 'NNN',
    none: service(''),
    one: owner('team: x'),
    other: owner('team: y'),
  },
  {
    path: 'service.owner.dri',
    what: 'the responsible person',
    classes: 'NNN',
    none: service(''),
    one: owner('dri: x'),
    other: owner('dri: y'),
  },
  {
    path: 'service.owner.contacts[]',
    what: 'a contact of the owner',
    classes: 'NNN',
    none: owner('contacts: []'),
    one: owner('contacts: [{type: chat, value: x}]'),
    other: owner('contacts: [{type: chat, value: x, purpose: support}]'),
  },
  {
    path: 'workload',
    what: 'the workload',
    classes: 'NNB',
    one: 'workload: service',
    other: 'workload: job',
  },
  {
    path: 'state.type',
    what: 'the type of the state',
    classes: '--B',
    one: state('type: stateful'),
    other: state('type: hybrid'),
  },
  {
    path: 'state.persistence.scope',
    what: 'the scope of the data',
    classes: '--B',
    one: state('persistence: {scope: local}'),
    other: state('persistence: {scope: shared}'),
  },
  {
    path: 'state.persistence.durability',
    what: 'the durability of the data',
    classes: '--B',
    one: state('persistence: {durability: persistent}'),
    other: state('persistence: {durability: ephemeral}'),
  },
  {
    path: 'state.dataCriticality',
    what: 'the criticality of the data',
    classes: 'NNP',
    one: state('dataCriticality: low'),
    other: state('dataCriticality: high'),
  },
  {
    path: 'capabilities',
    what: 'a capability',
    classes: 'NP-',
    one: 'capabilities: [{type: health}]',
  },
];
