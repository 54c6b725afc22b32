import { alone, v1 } from './examples';
import type { FindingRule } from './FindingRule';
import { ALL, V1 } from './generations';

const stateless = (durability: string) =>
  `state: {type: stateless, persistence: {scope: local, durability: ${durability}}, dataCriticality: low}`;

/** Scaling, state and life cycle. Source: validation sheet, §3. @internal */
export const runtimeRules: FindingRule[] = [
  {
    code: 'SCALING_MIN_EXCEEDS_MAX',
    severity: 'error',
    layer: 'crossfield',
    generations: V1,
    condition: 'the least number of instances is above the greatest',
    why: 'No number fits both.',
    remedy: 'Swap or correct min and max.',
    example: v1('scaling: {min: 3, max: 2}\n'),
  },
  {
    code: 'JOB_SCALING_NOT_ALLOWED',
    severity: 'error',
    layer: 'crossfield',
    generations: V1,
    condition: 'the workload is a job and there is scaling',
    why: 'A job runs once and ends; it is not scaled.',
    remedy: 'Remove scaling, or correct the workload.',
    example: v1(
      `runtime: {workload: job, ${stateless(
        'ephemeral',
      )}}\nscaling: {replicas: 1}\n`,
    ),
  },
  {
    code: 'STATELESS_PERSISTENT_CONFLICT',
    severity: 'error',
    layer: 'crossfield',
    generations: ALL,
    condition: 'the state is stateless and its durability persistent',
    why: 'A service that keeps nothing has nothing that could persist.',
    remedy: 'Write ephemeral, or correct the type of the state.',
    example: alone(
      v1(`runtime: {workload: service, ${stateless('persistent')}}\n`),
    ),
  },
  {
    code: 'UPGRADE_STRATEGY_STATE_MISMATCH',
    severity: 'warning',
    layer: 'semantic',
    generations: V1,
    condition: 'a stateless service is upgraded in order',
    why: 'Order matters only where instances keep something.',
    remedy: 'Write rolling or recreate, or correct the type of the state.',
    example: v1(
      `runtime: {workload: service, ${stateless(
        'ephemeral',
      )}, lifecycle: {upgradeStrategy: ordered}}\n`,
    ),
  },
];
