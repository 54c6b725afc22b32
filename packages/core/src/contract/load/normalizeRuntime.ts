import type { Lifecycle, Scaling, State } from '../model';
import { compact, type Fields } from './Fields';

/** @internal */
export function normalizeState(state: Fields | undefined): State | undefined {
  const type = state?.oneOf('type', ['stateless', 'stateful', 'hybrid']);
  if (!state || !type) return undefined;
  const persistence = state.map('persistence');
  return compact<State>({
    type,
    scope: persistence?.oneOf('scope', ['local', 'shared']),
    durability: persistence?.oneOf('durability', ['ephemeral', 'persistent']),
    dataCriticality: state.oneOf('dataCriticality', ['low', 'medium', 'high']),
  });
}

/** @internal */
export function normalizeLifecycle(
  lifecycle: Fields | undefined,
): Lifecycle | undefined {
  return (
    lifecycle &&
    compact<Lifecycle>({
      upgradeStrategy: lifecycle.oneOf('upgradeStrategy', [
        'rolling',
        'recreate',
        'ordered',
      ]),
      gracefulShutdownSeconds: lifecycle.number('gracefulShutdownSeconds'),
    })
  );
}

/** A fixed number counts as both bounds. @internal */
export function normalizeScaling(
  scaling: Fields | undefined,
): Scaling | undefined {
  const replicas = scaling?.number('replicas');
  if (replicas !== undefined) return { min: replicas, max: replicas, replicas };
  const min = scaling?.number('min');
  const max = scaling?.number('max');
  return min === undefined || max === undefined ? undefined : { min, max };
}
