import {
  groupBy,
  type ReferenceRecord,
  serviceIdOf,
  type Stores,
} from '../store';
import type { Moments } from './Moments';
import { PerVersion } from './PerVersion';
import { planResolution } from './planResolution';
import type { Resolution, ResolutionWorld, TargetRecord } from './Resolution';
import type { SourceStates } from './SourceStates';
import type { View } from './View';

/** References that are kept with what they lead to, about half a kilobyte each; further ones are looked up again. */
const KEPT = 100_000;

/** What a reference leads to for who sees its target; null when no repository is there. */
type Outcome = Omit<Resolution, 'reference'> | null;

/** @internal */
export interface ReferenceResolverOptions {
  stores: Stores;
  moments: Moments;
  states: SourceStates;
}

/**
 * Resolves references against what is known at this moment, so that an answer is never older than its parts. What a
 * reference leads to is the same for all who see its target, and kept while the fleet stays as it is.
 *
 * @internal
 */
export class ReferenceResolver {
  readonly #options: ReferenceResolverOptions;
  readonly #kept: PerVersion<Map<string, Outcome>>;

  static create(options: ReferenceResolverOptions): ReferenceResolver {
    return new ReferenceResolver(options);
  }

  private constructor(options: ReferenceResolverOptions) {
    this.#options = options;
    this.#kept = PerVersion.create({
      moments: options.moments,
      load: async () => new Map(),
    });
  }

  /** In the same order, list by list. */
  async resolve(
    lists: readonly (readonly ReferenceRecord[])[],
    view: View,
  ): Promise<Resolution[][]> {
    const references = lists.flat();
    const targets = new Set(references.flatMap(({ target }) => target ?? []));
    const visible = await view.visibleOf([...targets]);
    const outcomes = await this.#outcomes(
      references.filter(({ target }) => target && visible.has(target)),
      view,
    );
    const elsewhere = await this.#worldWithout(view);
    return lists.map(list =>
      list.map(reference => {
        const seen = reference.target && visible.has(reference.target);
        const outcome = seen && outcomes.get(reference);
        return outcome
          ? { reference, ...outcome }
          : planResolution(reference, elsewhere).settle(undefined);
      }),
    );
  }

  async #outcomes(
    references: readonly ReferenceRecord[],
    view: View,
  ): Promise<Map<ReferenceRecord, Outcome>> {
    const kept = await this.#kept.of(view);
    const outcomes = new Map<ReferenceRecord, Outcome>();
    const unknown: ReferenceRecord[] = [];
    for (const reference of references) {
      const known = kept.get(keyOf(reference));
      if (known === undefined) unknown.push(reference);
      else outcomes.set(reference, known);
    }
    const fresh = groupBy(unknown, keyOf);
    for (const [key, outcome] of await this.#learn(fresh)) {
      for (const reference of fresh.get(key)!) outcomes.set(reference, outcome);
      if (kept.size < KEPT) kept.set(key, outcome);
    }
    return outcomes;
  }

  /** As if all targets were seen. */
  async #learn(
    references: ReadonlyMap<string, readonly ReferenceRecord[]>,
  ): Promise<[string, Outcome][]> {
    const targets = await this.#load(
      Array.from(references.values(), ([{ target }]) => target!),
    );
    const world: ResolutionWorld = {
      targets,
      seesAll: true,
      coverage: () => 'none',
    };
    const plans = Array.from(references, ([key, [reference]]) => ({
      key,
      plan: targets.has(reference.target!)
        ? planResolution(reference, world)
        : undefined,
    }));
    const heads = await this.#options.stores.revisions.headsAt(
      plans.flatMap(({ plan }) => plan?.revision ?? []),
    );
    return plans.map(({ key, plan }) => {
      if (!plan) return [key, null];
      const { revision } = plan;
      const { reference, ...outcome } = plan.settle(
        revision &&
          heads
            .get(revision.repositoryId)
            ?.find(({ digest }) => digest === revision.digest),
      );
      return [key, outcome];
    });
  }

  async #load(
    repositories: readonly string[],
  ): Promise<Map<string, TargetRecord>> {
    const { services, repositories: known } = this.#options.stores;
    const ids = [...new Set(repositories)].map(serviceIdOf);
    const [found, tags] = await Promise.all([
      services.byIds(ids),
      known.tags(ids),
    ]);
    return new Map(
      found.map(service => [
        service.repository,
        { service, tags: tags.get(service.id) ?? [] },
      ]),
    );
  }

  /** What there is for a reference whose target is not seen, or not there. */
  async #worldWithout(view: View): Promise<ResolutionWorld> {
    const { states } = this.#options;
    const runs = new Map(
      (await states.list(view)).map(state => [state.source.id, state.runs]),
    );
    return {
      targets: new Map(),
      seesAll: view.all,
      coverage: (host, path) => {
        const source = states.sourceOf(host, path);
        const known = source && runs.get(source.id);
        if (!known) return 'none';
        return known.lastRead ? 'read' : 'unread';
      },
    };
  }
}

/** The same for references in the same words, whose target is the same then. */
function keyOf({ ref, range = '' }: ReferenceRecord): string {
  return `${ref.length} ${ref} ${range}`;
}
