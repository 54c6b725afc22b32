import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  pactoSourceReadPermission,
  type Source,
  type SourceList,
} from '@pacto/backstage-plugin-pacto-common';
import type { PactoConfig } from '../../config';
import type { SourceState, SourceStates } from '../../resolution';
import { groupBy, type Stores } from '../../store';
import type { Envelopes } from '../Envelopes';
import { requirePermission } from '../requirePermission';
import type { ServiceGate } from '../ServiceGate';
import type { Visibility } from '../Visibility';
import { toSource } from './toSource';

/** @internal */
export interface SourceQueriesOptions {
  stores: Stores;
  permissions: PermissionsService;
  gate: ServiceGate;
  states: SourceStates;
  envelopes: Envelopes;
  config: PactoConfig;
  now?(): Date;
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
    const { stores, permissions, gate, states, envelopes, config } =
      this.#options;
    await requirePermission(
      permissions,
      pactoSourceReadPermission,
      credentials,
    );
    const visibility = await gate.visibilityFor(credentials);
    const [found, counts, queued, doubts] = await Promise.all([
      states.list(visibility),
      stores.services.countBySource(await visibility.scope()),
      this.#countQueued(visibility),
      stores.doubts.all(),
    ]);
    const configs = new Map(config.sources.map(item => [item.id, item]));
    const now = (this.#options.now?.() ?? new Date()).getTime();
    const toItem = async (state: SourceState): Promise<Source> => {
      const { id, type, host } = state.source;
      const [problems, hostRecord] = await Promise.all([
        this.#problems(id, visibility),
        type === 'registry' ? stores.hosts.get(host) : undefined,
      ]);
      return toSource({
        state,
        config: configs.get(id)!,
        problems,
        repositories: counts.get(id) ?? 0,
        queued: queued.get(id) ?? 0,
        host: hostRecord,
        doubt: doubts.get(id),
        neededLooks: config.sync.shrinkGuard.looks,
        seesAll: visibility.all,
        now,
      });
    };
    return {
      ...(await envelopes.overSources(visibility)),
      items: await Promise.all(found.map(toItem)),
    };
  }

  /** By source. */
  async #countQueued(visibility: Visibility): Promise<Map<string, number>> {
    const items = await this.#options.stores.workItems.list();
    const visible = await visibility.visibleOf(
      items.map(({ repository }) => repository),
    );
    const bySource = groupBy(
      items.filter(({ repository }) => visible.has(repository)),
      ({ sourceId }) => sourceId,
    );
    return new Map(Array.from(bySource, ([id, group]) => [id, group.length]));
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
