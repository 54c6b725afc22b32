import type { FleetGraph } from '../graph';
import { orderRollout } from './orderRollout';
import { RolloutState } from './RolloutState';
import type { Rollout, RolloutChange } from './rolloutTypes';

/**
 * An order of publishing in which, at each step, what is published satisfies every required range. Where there is no
 * such order the steps say what they break. Providers come before their consumers where both orders are fine. What was
 * incompatible before is not held against a step, and references with a tag or a digest do not move.
 *
 * @param options - `changes`: of several for one service the last one counts.
 * @public
 */
export function planRollout(options: {
  fleet: FleetGraph;
  changes: readonly RolloutChange[];
}): Rollout {
  const { fleet } = options;
  const changes = new Map(
    options.changes.map(change => [change.serviceId, change]),
  );
  const state = new RolloutState(fleet);
  const steps = orderRollout(fleet, changes).map(change => {
    const problems = state.publish(change);
    const { serviceId, version } = change;
    return { serviceId, version, ...problems };
  });
  const has = (kind: 'breaks' | 'uncertain') =>
    steps.some(step => step[kind].length > 0);
  if (has('breaks')) return { steps, safe: 'no' };
  return { steps, safe: has('uncertain') ? 'unknown' : 'yes' };
}
