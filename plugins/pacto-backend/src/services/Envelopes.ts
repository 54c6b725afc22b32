import type {
  Envelope,
  Limitation,
} from '@pacto/backstage-plugin-pacto-common';
import type { ServiceRecord, Stores } from '../store';
import {
  earliest,
  limitationsOf,
  limitationsOfRepository,
} from './limitations';
import type { SourceState, SourceStates } from './SourceStates';
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
    if (states.length === 0) {
      return {
        asOf: null,
        completeness: 'none',
        limitations: [
          {
            code: 'NO_SOURCES',
            message:
              'No source is configured here; an administrator can add one under pacto.sources',
          },
        ],
      };
    }
    const scope = await visibility.scope();
    const troubled = await this.#stores.services.troubled(scope);
    const limitations = states.flatMap((state): Limitation[] => [
      ...limitationsOf(state),
      ...troubled
        .filter(item => item.sourceId === state.source.id)
        .map(({ repositories, since, sourceId: id }) => ({
          code: 'PARTIALLY_READ',
          message: `Something could not be read in ${repositories} ${
            repositories === 1 ? 'repository' : 'repositories'
          } of source ${id}`,
          since,
          sourceId: id,
        })),
    ]);
    const held = await this.#stores.services.countBySource(scope);
    return envelope(
      states,
      limitations,
      states.some(({ source }) => held.has(source.id)),
    );
  }

  /** For answers about one service. */
  async ofService(service: ServiceRecord): Promise<Envelope> {
    const state = await this.#states.get(service.sourceId);
    const problems = await this.#stores.problems.ofRepository(
      service.repository,
    );
    const ofSource = state
      ? limitationsOf(state)
      : [
          {
            code: 'SOURCE_REMOVED',
            message: `Source ${service.sourceId} is no longer configured; what was read from it is kept for now`,
            sourceId: service.sourceId,
          },
        ];
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
