import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  pactoSourceReadPermission,
  type Source,
  type SourceList,
} from '@pacto/backstage-plugin-pacto-common';
import type { Stores, SyncRunRecord } from '../store';
import type { Envelopes } from './Envelopes';
import { requirePermission } from './requirePermission';
import type { ServiceGate } from './ServiceGate';
import type { SourceState, SourceStates } from '../resolution';
import type { Visibility } from './Visibility';

/** Of the API description. */
const MAX_PROBLEMS = 100;

/** @internal */
export interface SourceQueriesOptions {
  stores: Stores;
  permissions: PermissionsService;
  gate: ServiceGate;
  states: SourceStates;
  envelopes: Envelopes;
}

/** @internal */
export class SourceQueries {
  readonly #options: SourceQueriesOptions;

  static create(options: SourceQueriesOptions): SourceQueries {
    return new SourceQueries(options);
  }

  private constructor(options: SourceQueriesOptions) {
    this.#options = options;
  }

  async list(credentials: BackstageCredentials): Promise<SourceList> {
    const { stores, permissions, gate, states, envelopes } = this.#options;
    await requirePermission(
      permissions,
      pactoSourceReadPermission,
      credentials,
    );
    const visibility = await gate.visibilityFor(credentials);
    const counts = await stores.services.countBySource(
      await visibility.scope(),
    );
    const items = (await states.list(visibility)).map(state =>
      this.#toSource(state, counts, visibility),
    );
    return {
      ...(await envelopes.overSources(visibility)),
      items: await Promise.all(items),
    };
  }

  async #toSource(
    state: SourceState,
    counts: ReadonlyMap<string, number>,
    visibility: Visibility,
  ): Promise<Source> {
    const { source, runs, failure } = state;
    const problems = await this.#problems(source.id, visibility);
    return {
      id: source.id,
      type: source.type,
      location: source.host,
      health: healthOf(state, problems.length > 0),
      failingSince: failure?.since,
      lastSuccessAt: runs.lastRead?.finishedAt,
      repositories: counts.get(source.id) ?? 0,
      lastRun:
        runs.last && toRun(runs.last, state, visibility, problems.length > 0),
      problems: problems.slice(0, MAX_PROBLEMS),
    };
  }

  async #problems(
    sourceId: string,
    visibility: Visibility,
  ): Promise<Source['problems']> {
    const records = await this.#options.stores.problems.ofSource(sourceId);
    const visible = await visibility.visibleOf([
      ...new Set(records.flatMap(({ repository }) => repository ?? [])),
    ]);
    return records
      .filter(
        ({ repository }) => repository === undefined || visible.has(repository),
      )
      .map(({ repository, tag, code, message, remedy, since }) => ({
        repository,
        tag,
        code,
        message,
        remedy,
        since,
      }));
  }
}

/** By the problems that the caller may see, which are those of the last sync. */
function healthOf(
  { runs, failure }: SourceState,
  troubled: boolean,
): Source['health'] {
  if (failure) return 'failing';
  if (!runs.lastRead) return 'unknown';
  return troubled ? 'degraded' : 'ok';
}

/** Numbers and outcome of a run are over everything, so only who sees everything gets them as they are. */
function toRun(
  run: SyncRunRecord,
  { failure }: SourceState,
  visibility: Visibility,
  troubled: boolean,
): Source['lastRun'] {
  const { startedAt, finishedAt, outcome, error } = run;
  const { repositories, tags, fetched, problems } = run;
  const known = { startedAt, finishedAt };
  const reason = error && { ...error, since: failure?.since };
  if (visibility.all) {
    const counts = { repositories, tags, fetched, problems };
    return { ...known, outcome, ...counts, error: reason };
  }
  const seen = troubled ? 'partial' : 'ok';
  const isRead = outcome === 'ok' || outcome === 'partial';
  return { ...known, outcome: isRead ? seen : outcome, error: reason };
}
