import type {
  PlanEdge,
  PlanEffect,
  RolloutPlan,
  RolloutProblem as ToldProblem,
} from '@pacto/backstage-plugin-pacto-common';
import type { EdgeChange, Rollout, RolloutProblem, WhatIf } from '@pacto/core';
import { toConsumer } from '../toConsumer';
import type { Visibility } from '../Visibility';
import type { FleetView } from './FleetView';
import type { PlannedChange } from './PlanReader';
import { toGraphConflicts } from './toGraphConflicts';
import { toServiceLink } from './toServiceLink';

/** Consumers and dependencies named for each change; the rest is counted. */
const MAX_LISTED = 200;
/** Conflicts listed for each change. */
const MAX_CONFLICTS = 50;
/** Problems named for each step of a rollout; the rest is counted. */
const MAX_PROBLEMS = 50;

/**
 * Says what plans do, with names instead of ids.
 *
 * @internal
 */
export class PlanWriter {
  readonly #view: FleetView;
  readonly #visibility: Visibility;

  static create(options: {
    view: FleetView;
    visibility: Visibility;
  }): PlanWriter {
    return new PlanWriter(options.view, options.visibility);
  }

  private constructor(view: FleetView, visibility: Visibility) {
    this.#view = view;
    this.#visibility = visibility;
  }

  async toEffect(
    { impact, broken, healed, uncertain, conflicts }: WhatIf,
    { asked, from, classification }: PlannedChange,
  ): Promise<PlanEffect> {
    const consumers = impact?.consumers ?? [];
    return {
      change: asked,
      service: await this.#link(asked.serviceId),
      from,
      classification,
      counts: impact?.counts ?? { compatible: 0, incompatible: 0, unknown: 0 },
      consumers: await Promise.all(
        consumers
          .slice(0, MAX_LISTED)
          .map(consumer => toConsumer(consumer, this.#view, this.#visibility)),
      ),
      omitted: {
        consumers: restOf(consumers, MAX_LISTED),
        broken: restOf(broken, MAX_LISTED),
        healed: restOf(healed, MAX_LISTED),
        uncertain: restOf(uncertain, MAX_LISTED),
      },
      broken: await this.#toEdges(broken),
      healed: await this.#toEdges(healed),
      uncertain: await this.#toEdges(uncertain),
      conflicts: {
        appeared: await this.#toConflicts(conflicts.appeared),
        gone: await this.#toConflicts(conflicts.gone),
      },
    };
  }

  async toRollout({ safe, steps }: Rollout): Promise<RolloutPlan> {
    return {
      safe,
      steps: await Promise.all(
        steps.map(async ({ serviceId, version, breaks, uncertain }) => ({
          service: await this.#link(serviceId),
          version,
          breaks: await this.#toProblems(breaks),
          uncertain: await this.#toProblems(uncertain),
          omitted:
            restOf(breaks, MAX_PROBLEMS) + restOf(uncertain, MAX_PROBLEMS),
        })),
      ),
    };
  }

  #link(id: string) {
    return toServiceLink(id, this.#view, this.#visibility);
  }

  #nameOf(id: string): string {
    return this.#view.services.get(id)?.name ?? id;
  }

  #toConflicts(conflicts: WhatIf['conflicts']['gone']) {
    return toGraphConflicts(
      conflicts.slice(0, MAX_CONFLICTS),
      this.#view,
      this.#visibility,
    );
  }

  #toEdges(edges: readonly EdgeChange[]): Promise<PlanEdge[]> {
    return Promise.all(
      edges
        .slice(0, MAX_LISTED)
        .map(async ({ from, to, required, dependency, ...change }) => ({
          consumer: await this.#link(from),
          provider: await this.#link(to!),
          dependencyName: dependency.name,
          range: dependency.range,
          required,
          before: change.before,
          after: change.after,
          reasons: change.reasons.map(({ code, message, change: path }) => ({
            code,
            message,
            change: path,
          })),
        })),
    );
  }

  #toProblems(problems: readonly RolloutProblem[]): Promise<ToldProblem[]> {
    return Promise.all(
      problems
        .slice(0, MAX_PROBLEMS)
        .map(async ({ consumer, provider, reason }) => ({
          consumer: await this.#link(consumer),
          provider: await this.#link(provider),
          message:
            reason.code === 'NOT_PUBLISHED'
              ? `${this.#nameOf(provider)} is not published yet.`
              : reason.message,
        })),
    );
  }
}

function restOf(list: readonly unknown[], limit: number): number {
  return Math.max(0, list.length - limit);
}
