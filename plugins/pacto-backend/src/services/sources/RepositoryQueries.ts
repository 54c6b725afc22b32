import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  pactoSourceReadPermission,
  type SourceRepositoriesQuery,
  type SourceRepositoryList,
} from '@pacto/backstage-plugin-pacto-common';
import type { PactoConfig } from '../../config';
import type { SourceStates } from '../../resolution';
import type { ServiceRecord, Stores, WorkItem } from '../../store';
import { decodeCursor, encodeCursor } from '../cursor';
import type { Envelopes } from '../Envelopes';
import type { FleetReader } from '../FleetReader';
import type { ServiceGate } from '../ServiceGate';
import type { Visibility } from '../Visibility';
import type { SourceGate } from './SourceGate';
import { toRepository } from './toRepository';

/** @internal */
export interface RepositoryQueriesOptions {
  stores: Stores;
  gate: ServiceGate;
  sourceGate: SourceGate;
  states: SourceStates;
  envelopes: Envelopes;
  fleets: FleetReader;
  config: PactoConfig;
  now?(): Date;
}

/** What the caller may see of the repositories of one source, by repository. */
interface SeenRepositories {
  services: ReadonlyMap<string, ServiceRecord>;
  troubled: ReadonlySet<string>;
  queued: ReadonlyMap<string, WorkItem>;
}

/** @internal */
export class RepositoryQueries {
  readonly #options: RepositoryQueriesOptions;

  static create(options: RepositoryQueriesOptions): RepositoryQueries {
    return new RepositoryQueries(options);
  }

  private constructor(options: RepositoryQueriesOptions) {
    this.#options = options;
  }

  /** Chosen in memory, from what is kept there of the fleet; only the page is looked up. */
  async list(
    sourceId: string,
    query: SourceRepositoriesQuery,
    credentials: BackstageCredentials,
  ): Promise<SourceRepositoryList> {
    const { stores, gate, sourceGate, envelopes, config } = this.#options;
    const { state = 'all', q = '', limit = 50 } = query;
    const [after] = decodeCursor(query.cursor, 1) ?? [];
    await sourceGate.open(sourceId, pactoSourceReadPermission, credentials);
    const visibility = await gate.visibilityFor(credentials);
    const seen = await this.#seen(sourceId, visibility);
    const wanted = namesIn(state, seen).filter(name =>
      matches(q.toLowerCase(), name, seen.services.get(name)),
    );
    const rest =
      after === undefined ? wanted : wanted.filter(name => name > after);
    const page = rest.slice(0, limit);
    const [envelope, problems, entities] = await Promise.all([
      envelopes.overSources(visibility, sourceId),
      stores.problems.ofRepositories(page),
      visibility.entities(),
    ]);
    const now = this.#options.now?.() ?? new Date();
    return {
      ...envelope,
      items: page.map(repository =>
        toRepository({
          repository,
          service: seen.services.get(repository),
          entityRef: entities.get(repository)?.entityRef,
          problems: problems.get(repository) ?? [],
          queued: seen.queued.get(repository),
          graceMs: config.sync.missingRepositoryGraceMs,
          now: now.toISOString(),
        }),
      ),
      pageInfo:
        rest.length > page.length
          ? { nextCursor: encodeCursor([page.at(-1)!]) }
          : {},
      totalItems: wanted.length,
    };
  }

  async #seen(
    sourceId: string,
    visibility: Visibility,
  ): Promise<SeenRepositories> {
    const { stores, states, fleets } = this.#options;
    const [fleet, allTroubled, items] = await Promise.all([
      fleets.read(visibility),
      states.troubled(visibility),
      stores.workItems.list(sourceId),
    ]);
    const troubled = allTroubled
      .filter(item => item.sourceId === sourceId)
      .map(({ repository }) => repository);
    const visible = await visibility.visibleOf([
      ...new Set([...troubled, ...items.map(({ repository }) => repository)]),
    ]);
    return {
      services: new Map(
        [...fleet.services.values()]
          .filter(service => service.sourceId === sourceId)
          .map(service => [service.repository, service]),
      ),
      troubled: new Set(troubled.filter(name => visible.has(name))),
      queued: new Map(
        items
          .filter(({ repository }) => visible.has(repository))
          .map(item => [item.repository, item]),
      ),
    };
  }
}

/** Ordered by code units. */
function namesIn(
  state: NonNullable<SourceRepositoriesQuery['state']>,
  { services, troubled, queued }: SeenRepositories,
): string[] {
  const missing = [...services.values()]
    .filter(({ missingSince }) => missingSince !== undefined)
    .map(({ repository }) => repository);
  const names = {
    failing: [...troubled],
    missing,
    queued: [...queued.keys()],
    all: [...new Set([...services.keys(), ...troubled, ...queued.keys()])],
  };
  return names[state].sort();
}

function matches(
  text: string,
  repository: string,
  service: ServiceRecord | undefined,
): boolean {
  return (
    repository.toLowerCase().includes(text) ||
    (service?.name.toLowerCase().includes(text) ?? false)
  );
}
