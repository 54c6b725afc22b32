import type { FleetDependency, FleetGraph } from '../graph';
import { createRangeJudge } from './createRangeJudge';
import type { RolloutChange, RolloutProblem } from './rolloutTypes';

interface Declared {
  consumer: string;
  dependency: FleetDependency;
}

/**
 * Whether a rollout has to keep a dependency satisfied.
 *
 * @internal
 */
export function binds({ required, kind, pinned }: FleetDependency): boolean {
  return required && kind !== 'reference' && !pinned;
}

/**
 * What is published while a rollout is under way.
 *
 * @internal
 */
export class RolloutState {
  readonly #fleet: FleetGraph;

  readonly #judgeRange = createRangeJudge();

  readonly #published = new Map<string, RolloutChange>();

  /** Dependencies of published revisions, by their target. */
  readonly #declared = new Map<string, Declared[]>();

  constructor(fleet: FleetGraph) {
    this.#fleet = fleet;
  }

  /** @returns What this breaks that was not broken before. */
  publish(change: RolloutChange): {
    breaks: RolloutProblem[];
    uncertain: RolloutProblem[];
  } {
    const { serviceId } = change;
    const brokenBefore = new Set(
      this.#around(serviceId)
        .filter(edge => this.#judge(edge).verdict === 'incompatible')
        .map(keyOf),
    );
    this.#published.set(serviceId, change);
    for (const dependency of this.#dependenciesOf(serviceId)) {
      const { target } = dependency;
      if (target === undefined) continue;
      const declared = this.#declared.get(target) ?? [];
      declared.push({ consumer: serviceId, dependency });
      this.#declared.set(target, declared);
    }
    const breaks: RolloutProblem[] = [];
    const uncertain: RolloutProblem[] = [];
    for (const edge of this.#around(serviceId)) {
      const { verdict, reason } = this.#judge(edge);
      if (verdict === 'compatible' || brokenBefore.has(keyOf(edge))) continue;
      const { consumer, dependency } = edge;
      const list = verdict === 'unknown' ? uncertain : breaks;
      list.push({ consumer, provider: dependency.target!, reason });
    }
    return { breaks, uncertain };
  }

  #dependenciesOf(id: string): FleetDependency[] {
    return (
      this.#published.get(id)?.dependencies ??
      this.#fleet.service(id)?.dependencies ??
      []
    );
  }

  /** What binds on a service or by it, as published now. */
  #around(id: string): Declared[] {
    const untouched = this.#fleet
      .dependentsOf(id)
      .filter(({ from }) => !this.#published.has(from))
      .map(({ from, dependency }) => ({ consumer: from, dependency }));
    const own = this.#dependenciesOf(id).map(dependency => ({
      consumer: id,
      dependency,
    }));
    return [...untouched, ...(this.#declared.get(id) ?? []), ...own].filter(
      ({ consumer, dependency }) =>
        binds(dependency) &&
        dependency.target !== undefined &&
        (consumer !== id || dependency.target !== id),
    );
  }

  #judge({ dependency }: Declared) {
    const target = dependency.target!;
    const provider = this.#published.get(target) ?? this.#fleet.service(target);
    if (provider) return this.#judgeRange(dependency.range, provider.version);
    const message = `${target} is not published yet.`;
    const reason = { code: 'NOT_PUBLISHED', message };
    return { verdict: 'incompatible' as const, reason };
  }
}

/** A broken range stays the same problem while another revision declares it. */
function keyOf({ consumer, dependency }: Declared): string {
  return JSON.stringify([consumer, dependency.target, dependency.range]);
}
