import type { FleetChange, Hop } from '@pacto/backstage-plugin-pacto-common';
import { compareVersions, RULES_VERSION } from '@pacto/core';
import { planHops } from '../../history';
import {
  type ActivityQuery,
  type ActivityRecord,
  groupBy,
  type Stores,
} from '../../store';
import type { FleetView } from '../graph';
import { toHop } from '../toHop';
import type { Visibility } from '../Visibility';

/** @internal */
export interface ReadChanges {
  records: ActivityRecord[];
  items: FleetChange[];
  more: boolean;
  total: number;
}

/**
 * Reads what came when, and says what is known of the change.
 *
 * @internal
 */
export class ChangeReader {
  readonly #stores: Pick<Stores, 'activity' | 'revisions' | 'repositories'>;

  static create(options: {
    stores: Pick<Stores, 'activity' | 'revisions' | 'repositories'>;
  }): ChangeReader {
    return new ChangeReader(options.stores);
  }

  private constructor(
    stores: Pick<Stores, 'activity' | 'revisions' | 'repositories'>,
  ) {
    this.#stores = stores;
  }

  async read(
    query: Omit<ActivityQuery, 'rulesVersion'>,
    view: FleetView,
    visibility: Visibility,
  ): Promise<ReadChanges> {
    const page = await this.#stores.activity.list({
      ...query,
      rulesVersion: RULES_VERSION,
    });
    const hops = await this.#hopsOf(page.items);
    return {
      records: page.items,
      items: byVersion(
        await Promise.all(
          page.items.map((record, index) =>
            toFleetChange(record, { hop: hops[index], view, visibility }),
          ),
        ),
      ),
      more: page.more,
      total: page.total,
    };
  }

  /** Of revisions without a known change the others of the repository tell why. */
  async #hopsOf(records: readonly ActivityRecord[]): Promise<Hop[]> {
    const ids = [
      ...new Set(
        records.flatMap(({ hop, repositoryId }) => (hop ? [] : repositoryId)),
      ),
    ];
    const [heads, tags] = await Promise.all([
      this.#stores.revisions.heads(ids),
      this.#stores.repositories.tags(ids),
    ]);
    const plans = new Map(
      ids.map(id => [id, planHops(heads.get(id) ?? [], tags.get(id) ?? [])]),
    );
    return records.map(({ hop, fromVersion, repositoryId, digest }): Hop => {
      if (hop) {
        const { state, classification, counts, step, reason } = hop;
        const from = { digest: hop.fromDigest, version: fromVersion };
        return { state, from, classification, counts, step, reason };
      }
      const planned = plans.get(repositoryId)?.get(digest);
      return planned ? toHop(planned, undefined) : { state: 'pending' };
    });
  }
}

/** One sync may have found many versions of a service at once: of these, the highest first. */
function byVersion(items: readonly FleetChange[]): FleetChange[] {
  const groups = groupBy(items, ({ at, serviceId }) => `${at} ${serviceId}`);
  return [...groups.values()].flatMap(group =>
    group.sort((a, b) => compareVersions(b.version ?? '', a.version ?? '')),
  );
}

async function toFleetChange(
  { repositoryId, digest, version, at }: ActivityRecord,
  context: { hop: Hop; view: FleetView; visibility: Visibility },
): Promise<FleetChange> {
  const { hop, view, visibility } = context;
  const service = view.services.get(repositoryId);
  return {
    serviceId: repositoryId,
    name: service?.name ?? repositoryId,
    entityRef: service && (await visibility.entityRefOf(service.repository)),
    owner: service?.summary.owner,
    version,
    digest,
    ...hop,
    at,
  };
}
