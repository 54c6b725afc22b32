import type { Rule } from '../../rules/Rule';

const EMPTY_RUNTIME =
  'Tables of 1.x compare a runtime that appears or disappears with an empty one; newer ones tell a first statement from a change.';

const stateExample = (old: string, next: string) => ({
  old: old && `state: {${old}}`,
  new: next && `state: {${next}}`,
});

/** Workload and state. @internal */
export const runtimeRules: Rule[] = [
  {
    id: 'runtime.workload-changed',
    condition: 'the kind of workload is changed',
    classification: 'BREAKING',
    why: 'A job does not answer as a service does, and the other way round.',
    remedy: 'Offer the new kind of workload as a service of its own.',
    example: { old: 'workload: service', new: 'workload: job' },
  },
  {
    id: 'runtime.workload-said',
    condition: 'the kind of workload is stated for the first time',
    classification: 'NON_BREAKING',
    why: 'Stating what was left open takes nothing away.',
    example: { old: '', new: 'workload: service' },
    relaxes: EMPTY_RUNTIME,
  },
  {
    id: 'runtime.workload-unsaid',
    condition: 'the kind of workload is no longer stated',
    classification: 'POTENTIAL_BREAKING',
    why: 'Whether it still runs as before is no longer known.',
    remedy: 'Keep it in the contract.',
    example: { old: 'workload: service', new: '' },
    relaxes: EMPTY_RUNTIME,
  },
  {
    id: 'runtime.state-changed',
    condition: 'the type, scope or durability of the state is changed',
    classification: 'BREAKING',
    why: 'Whoever relied on how data is kept may lose it or see another copy.',
    remedy: 'Move the data first, and publish the change as a major version.',
    example: stateExample('type: stateful', 'type: hybrid'),
  },
  {
    id: 'runtime.state-said',
    condition:
      'the type, scope or durability of the state is stated for the first time',
    classification: 'POTENTIAL_BREAKING',
    why: 'It may have been different before; the contract did not say.',
    remedy: 'Check with the consumers what they took for granted.',
    example: stateExample('', 'type: stateful'),
    relaxes: EMPTY_RUNTIME,
  },
  {
    id: 'runtime.state-unsaid',
    condition: 'the type, scope or durability of the state is no longer stated',
    classification: 'POTENTIAL_BREAKING',
    why: 'Whether data is still kept as before is no longer known.',
    remedy: 'Keep it in the contract.',
    example: stateExample('type: stateful', ''),
    relaxes: EMPTY_RUNTIME,
  },
  {
    id: 'runtime.criticality-changed',
    condition: 'the criticality of the data is changed or no longer stated',
    classification: 'POTENTIAL_BREAKING',
    why: 'Backups, access and recovery may depend on it.',
    remedy: 'Tell those who run the platform.',
    example: stateExample(
      'type: stateful, dataCriticality: high',
      'type: stateful, dataCriticality: low',
    ),
  },
  {
    id: 'runtime.criticality-said',
    condition: 'the criticality of the data is stated for the first time',
    classification: 'NON_BREAKING',
    why: 'Stating what was left open takes nothing away.',
    example: stateExample(
      'type: stateful',
      'type: stateful, dataCriticality: low',
    ),
    relaxes: EMPTY_RUNTIME,
  },
];
