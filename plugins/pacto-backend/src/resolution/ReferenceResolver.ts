import { type ReferenceRecord, serviceIdOf, type Stores } from '../store';
import type { Resolution, ResolutionWorld, TargetRecord } from './Resolution';
import { planResolution } from './planResolution';
import type { SourceStates } from './SourceStates';
import type { View } from './View';

/**
 * Resolves references against what is known at this moment, so that an answer is never older than its parts.
 *
 * @internal
 */
export class ReferenceResolver {
  readonly #stores: Stores;
  readonly #states: SourceStates;

  static create(options: {
    stores: Stores;
    states: SourceStates;
  }): ReferenceResolver {
    return new ReferenceResolver(options.stores, options.states);
  }

  private constructor(stores: Stores, states: SourceStates) {
    this.#stores = stores;
    this.#states = states;
  }

  /** In the same order, list by list. */
  async resolve(
    lists: readonly (readonly ReferenceRecord[])[],
    view: View,
  ): Promise<Resolution[][]> {
    const world = await this.#load(
      lists.flat().flatMap(({ target }) => target ?? []),
      view,
    );
    const plans = lists.map(list =>
      list.map(item => planResolution(item, world)),
    );
    const heads = await this.#stores.revisions.headsAt(
      plans.flat().flatMap(({ revision }) => revision ?? []),
    );
    return plans.map(list =>
      list.map(({ revision, settle }) =>
        settle(
          revision &&
            heads
              .get(revision.repositoryId)
              ?.find(({ digest }) => digest === revision.digest),
        ),
      ),
    );
  }

  async #load(repositories: string[], view: View): Promise<ResolutionWorld> {
    const visible = await view.visibleOf([...new Set(repositories)]);
    const services = await this.#stores.services.byIds(
      [...visible].map(serviceIdOf),
    );
    const ids = services.map(({ id }) => id);
    const [tags, states] = await Promise.all([
      this.#stores.repositories.tags(ids),
      this.#states.list(),
    ]);
    const targets = services.map((service): [string, TargetRecord] => [
      service.repository,
      {
        service,
        tags: tags.get(service.id) ?? [],
      },
    ]);
    return {
      targets: new Map(targets),
      seesAll: view.all,
      coverage: (host, path) => {
        const source = this.#states.sourceOf(host, path);
        const state = states.find(item => item.source.id === source?.id);
        if (!state) return 'none';
        return state.runs.lastRead ? 'read' : 'unread';
      },
    };
  }
}
