import type {
  Envelope,
  Limitation,
} from '@pacto/backstage-plugin-pacto-common';
import {
  groupBy,
  type ServiceRecord,
  type Stores,
  type TroubledRepository,
} from '../store';
import {
  earliest,
  limitationsOf,
  limitationsOfRepository,
  nothingToRead,
  partiallyRead,
  sourceRemoved,
  type Trouble,
} from './limitations';
import type { SourceState, SourceStates } from '../resolution';
import type { Visibility } from './Visibility';

/**
 * Says of every answer how old and how whole it is. What is counted, is counted over what the caller may see.
 *
 * @internal
 */
export class Envelopes {
  readonly #stores: Stores;
  readonly #states: SourceStates;

  static create(options: { stores: Stores; states: SourceStates }): Envelopes {
    return new Envelopes(options.stores, options.states);
  }

  private constructor(stores: Stores, states: SourceStates) {
    this.#stores = stores;
    this.#states = states;
  }

  /** For answers over many services: all sources, or the one asked for. */
  async overSources(
    visibility: Visibility,
    sourceId?: string,
  ): Promise<Envelope> {
    const states = (await this.#states.list()).filter(
      ({ source }) => sourceId === undefined || source.id === sourceId,
    );
    const [known, problems] = await Promise.all([
      this.#stores.repositories.sourceIds(),
      this.#stores.problems.troubled(),
    ]);
    const troubled = await this.#countVisible(problems, visibility);
    const unconfigured = known.filter(
      id =>
        (sourceId === undefined || id === sourceId) &&
        !this.#states.isConfigured(id),
    );
    const held = await this.#held(states, unconfigured, visibility);
    const removed = unconfigured.filter(id => held.has(id));
    if (states.length === 0 && removed.length === 0) {
      return envelope([], [nothingToRead(sourceId)], false);
    }
    const limitations = states.flatMap((state): Limitation[] => [
      ...limitationsOf(state),
      ...troubled
        .filter(item => item.sourceId === state.source.id)
        .map(partiallyRead),
    ]);
    return envelope(
      states,
      [...limitations, ...removed.map(sourceRemoved)],
      held.size > 0,
    );
  }

  /** Sources that the caller sees anything of. Asked only where it matters: it takes a look at the whole fleet. */
  async #held(
    states: readonly SourceState[],
    unconfigured: readonly string[],
    visibility: Visibility,
  ): Promise<ReadonlySet<string>> {
    const unread = states.every(({ runs }) => runs.lastRead === undefined);
    if (unconfigured.length === 0 && !unread) return new Set();
    const counts = await this.#stores.services.countBySource(
      await visibility.scope(),
    );
    const wanted = [...unconfigured, ...states.map(({ source }) => source.id)];
    return new Set(wanted.filter(id => counts.has(id)));
  }

  /** By source, in how many repositories something cannot be read, and since when at the earliest. */
  async #countVisible(
    problems: readonly TroubledRepository[],
    visibility: Visibility,
  ): Promise<Trouble[]> {
    const visible = await visibility.visibleOf(
      problems.map(({ repository }) => repository),
    );
    const bySource = groupBy(
      problems.filter(({ repository }) => visible.has(repository)),
      ({ sourceId }) => sourceId,
    );
    return Array.from(bySource, ([sourceId, found]) => ({
      sourceId,
      repositories: found.length,
      since: earliest(found.map(({ since }) => since))!,
    }));
  }

  /** For answers about one service. */
  async ofService(service: ServiceRecord): Promise<Envelope> {
    const state = await this.#states.get(service.sourceId);
    const problems = await this.#stores.problems.ofRepository(
      service.repository,
    );
    const ofSource = state
      ? limitationsOf(state)
      : [sourceRemoved(service.sourceId)];
    return envelope(
      state ? [state] : [],
      [...ofSource, ...limitationsOfRepository(problems)],
      true,
    );
  }

  /** For answers about one source. */
  async ofSource(sourceId: string): Promise<Envelope> {
    const state = await this.#states.get(sourceId);
    const states = state ? [state] : [];
    return envelope(states, states.flatMap(limitationsOf), false);
  }
}

/** `asOf` is when the oldest of the newest reads began: later changes may not be in it. */
function envelope(
  states: readonly SourceState[],
  limitations: Limitation[],
  holdsData: boolean,
): Envelope {
  const reads = states.flatMap(({ runs }) => runs.lastRead?.startedAt ?? []);
  const completeness = limitations.length > 0 ? 'partial' : 'complete';
  return {
    asOf: earliest(reads) ?? null,
    completeness: reads.length > 0 || holdsData ? completeness : 'none',
    limitations,
  };
}
