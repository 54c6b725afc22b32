import type {
  Envelope,
  Limitation,
} from '@pacto/backstage-plugin-pacto-common';
import {
  groupBy,
  type ProblemRecord,
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
import type { SourceState, SourceStates, View } from '../resolution';
import type { FleetReader } from './FleetReader';
import type { Visibility } from './Visibility';

/**
 * Says of every answer how old and how whole it is. What is counted, is counted over what the caller may see.
 *
 * @internal
 */
export class Envelopes {
  readonly #stores: Stores;
  readonly #states: SourceStates;
  readonly #fleets: FleetReader;

  static create(options: {
    stores: Stores;
    states: SourceStates;
    fleets: FleetReader;
  }): Envelopes {
    return new Envelopes(options);
  }

  private constructor(options: {
    stores: Stores;
    states: SourceStates;
    fleets: FleetReader;
  }) {
    this.#stores = options.stores;
    this.#states = options.states;
    this.#fleets = options.fleets;
  }

  /** For answers over many services: all sources, or the one asked for. */
  async overSources(
    visibility: Visibility,
    sourceId?: string,
  ): Promise<Envelope> {
    const states = (await this.#states.list(visibility)).filter(
      ({ source }) => sourceId === undefined || source.id === sourceId,
    );
    const [{ sources: held }, problems] = await Promise.all([
      this.#fleets.read(visibility),
      this.#states.troubled(visibility),
    ]);
    const troubled = await this.#countVisible(problems, visibility);
    const wanted = [...held].filter(
      id => sourceId === undefined || id === sourceId,
    );
    const removed = wanted.filter(id => !this.#states.isConfigured(id)).sort();
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
      wanted.length > 0,
    );
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

  /**
   * For answers about one service, to whoever sees it.
   *
   * @param known - what {@link problemsOf} answered, where that was asked
   */
  async ofService(
    service: ServiceRecord,
    view: View,
    known?: readonly ProblemRecord[],
  ): Promise<Envelope> {
    const state = await this.#states.get(service.sourceId, view);
    const problems = known ?? (await this.problemsOf(service, view));
    const ofSource = state
      ? limitationsOf(state)
      : [sourceRemoved(service.sourceId)];
    return envelope(
      state ? [state] : [],
      [...ofSource, ...limitationsOfRepository(problems)],
      true,
    );
  }

  /** Nothing is looked up for a repository without any. */
  async problemsOf(
    { repository }: ServiceRecord,
    view: View,
  ): Promise<ProblemRecord[]> {
    const troubled = await this.#states.troubled(view);
    return troubled.some(item => item.repository === repository)
      ? this.#stores.problems.ofRepository(repository)
      : [];
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
