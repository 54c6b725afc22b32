import type { UpstreamRow } from '../upstreamRow';

const state = (values: string) => `runtime: {state: {${values}}}`;
const lifecycle = (values: string) => `runtime: {lifecycle: {${values}}}`;
const health = (values: string) => `runtime: {health: {${values}}}`;
const metrics = (values: string) => `runtime: {metrics: {${values}}}`;

/** Source: diff sheet, §3. @internal */
export const runtimeRows: UpstreamRow[] = [
  {
    path: 'runtime.workload',
    what: 'the workload',
    classes: '--B',
    one: 'runtime: {workload: service}',
    other: 'runtime: {workload: job}',
  },
  {
    path: 'runtime.state.type',
    what: 'the type of the state',
    classes: '--B',
    one: state('type: stateful'),
    other: state('type: hybrid'),
  },
  {
    path: 'runtime.state.persistence.scope',
    what: 'the scope of the data',
    classes: '--B',
    one: state('persistence: {scope: local}'),
    other: state('persistence: {scope: shared}'),
  },
  {
    path: 'runtime.state.persistence.durability',
    what: 'the durability of the data',
    classes: '--B',
    one: state('persistence: {durability: persistent}'),
    other: state('persistence: {durability: ephemeral}'),
  },
  {
    path: 'runtime.state.dataCriticality',
    what: 'the criticality of the data',
    classes: '--P',
    one: state('dataCriticality: low'),
    other: state('dataCriticality: high'),
  },
  {
    path: 'runtime.lifecycle.upgradeStrategy',
    what: 'the upgrade strategy',
    classes: 'NPP',
    one: lifecycle('upgradeStrategy: rolling'),
    other: lifecycle('upgradeStrategy: recreate'),
  },
  {
    path: 'runtime.lifecycle.gracefulShutdownSeconds',
    what: 'the time for shutting down',
    classes: '--N',
    one: lifecycle('gracefulShutdownSeconds: 10'),
    other: lifecycle('gracefulShutdownSeconds: 30'),
  },
  {
    path: 'runtime.health.interface',
    what: 'the interface of the health probe',
    classes: '--P',
    one: health('interface: a'),
    other: health('interface: b'),
  },
  {
    path: 'runtime.health.path',
    what: 'the path of the health probe',
    classes: '--P',
    one: health('interface: a, path: /health'),
    other: health('interface: a, path: /ready'),
  },
  {
    path: 'runtime.health.initialDelaySeconds',
    what: 'the delay of the health probe',
    classes: '--N',
    one: health('interface: a, initialDelaySeconds: 1'),
    other: health('interface: a, initialDelaySeconds: 5'),
  },
  {
    path: 'runtime.metrics.interface',
    what: 'the interface of the metrics',
    classes: '--P',
    one: metrics('interface: a'),
    other: metrics('interface: b'),
  },
  {
    path: 'runtime.metrics.path',
    what: 'the path of the metrics',
    classes: '--P',
    one: metrics('interface: a, path: /metrics'),
    other: metrics('interface: a, path: /m'),
  },
];
