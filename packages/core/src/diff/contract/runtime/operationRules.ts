import type { Rule } from '../../rules/Rule';

const lifecycle = (values: string) => `runtime: {lifecycle: {${values}}}`;

/** Lifecycle and scaling. @internal */
export const operationRules: Rule[] = [
  {
    id: 'runtime.upgrade-strategy-said',
    condition: 'the upgrade strategy is stated for the first time',
    classification: 'NON_BREAKING',
    why: 'Stating what was left open takes nothing away.',
    example: { old: '', new: lifecycle('upgradeStrategy: rolling') },
  },
  {
    id: 'runtime.upgrade-strategy-changed',
    condition: 'the upgrade strategy is changed or no longer stated',
    classification: 'POTENTIAL_BREAKING',
    why: 'Upgrades may interrupt the service, or run two versions at once, where they did not before.',
    remedy: 'Tell the consumers what an upgrade looks like from now on.',
    example: {
      old: lifecycle('upgradeStrategy: rolling'),
      new: lifecycle('upgradeStrategy: recreate'),
    },
  },
  {
    id: 'runtime.shutdown-changed',
    condition: 'the time for shutting down is changed',
    classification: 'NON_BREAKING',
    why: 'It is a setting for the platform.',
    example: {
      old: lifecycle('gracefulShutdownSeconds: 10'),
      new: lifecycle('gracefulShutdownSeconds: 30'),
    },
  },
  {
    id: 'runtime.shutdown-said-or-unsaid',
    condition: 'the time for shutting down is stated on one side only',
    classification: 'POTENTIAL_BREAKING',
    why: 'The other side leaves it to the platform, so requests may be cut off earlier than before.',
    remedy: 'Check what the platform does where nothing is stated.',
    example: { old: '', new: lifecycle('gracefulShutdownSeconds: 10') },
  },
  {
    id: 'scaling.added',
    condition: 'the scaling is stated for the first time',
    classification: 'NON_BREAKING',
    why: 'Stating what was left open takes nothing away.',
    example: { old: '', new: 'scaling: {replicas: 3}' },
  },
  {
    id: 'scaling.removed',
    condition: 'the scaling is no longer stated',
    classification: 'POTENTIAL_BREAKING',
    why: 'How many instances there are is no longer known.',
    remedy: 'Keep it in the contract.',
    example: { old: 'scaling: {replicas: 3}', new: '' },
  },
  {
    id: 'scaling.mode-changed',
    condition: 'the scaling changes between a fixed number and bounds',
    classification: 'POTENTIAL_BREAKING',
    why: 'The number of instances now varies, or no longer does.',
    remedy: 'Check that both suit the load.',
    example: {
      old: 'scaling: {replicas: 3}',
      new: 'scaling: {min: 1, max: 3}',
    },
  },
  {
    id: 'scaling.replicas-changed',
    condition: 'the fixed number of instances is changed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Capacity and availability change with it.',
    remedy: 'Check that the new number carries the load.',
    example: { old: 'scaling: {replicas: 3}', new: 'scaling: {replicas: 2}' },
  },
  {
    id: 'scaling.min-changed',
    condition: 'the lower bound of instances is changed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Capacity and availability at quiet times change with it.',
    remedy: 'Check that the new bound carries the load.',
    example: {
      old: 'scaling: {min: 2, max: 3}',
      new: 'scaling: {min: 1, max: 3}',
    },
  },
  {
    id: 'scaling.max-changed',
    condition: 'the upper bound of instances is changed',
    classification: 'NON_BREAKING',
    why: 'It is a limit for peaks, set by whoever runs the service.',
    example: {
      old: 'scaling: {min: 1, max: 3}',
      new: 'scaling: {min: 1, max: 4}',
    },
  },
];
