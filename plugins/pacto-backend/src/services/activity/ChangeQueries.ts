import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ChangeList,
  ChangesQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { decodeCursor, encodeCursor } from '../cursor';
import type { Envelopes } from '../Envelopes';
import type { FleetViews } from '../graph';
import type { ServiceGate } from '../ServiceGate';
import type { ChangeReader } from './ChangeReader';

/** @internal */
export interface ChangeQueriesOptions {
  gate: ServiceGate;
  envelopes: Envelopes;
  views: FleetViews;
  changes: ChangeReader;
}

/**
 * The feed of new revisions.
 *
 * @internal
 */
export class ChangeQueries {
  readonly #options: ChangeQueriesOptions;

  static create(options: ChangeQueriesOptions): ChangeQueries {
    return new ChangeQueries(options);
  }

  private constructor(options: ChangeQueriesOptions) {
    this.#options = options;
  }

  async list(
    query: NonNullable<ChangesQuery>,
    credentials: BackstageCredentials,
  ): Promise<ChangeList> {
    const { gate, envelopes, views, changes } = this.#options;
    const { q, owner, source, classification, since, limit = 50 } = query;
    const after = decodeCursor(query.cursor, 3);
    const visibility = await gate.visibilityFor(credentials);
    const view = await views.read(visibility);
    const page = await changes.read(
      {
        scope: await visibility.scope(),
        q,
        owner,
        sourceId: source,
        classifications: classification && [classification],
        since,
        after: after && {
          at: after[0],
          repositoryId: after[1],
          digest: after[2],
        },
        limit,
      },
      view,
      visibility,
    );
    const last = page.records.at(-1);
    return {
      ...(await envelopes.overSources(visibility, source)),
      items: page.items,
      pageInfo:
        last && page.more
          ? {
              nextCursor: encodeCursor([
                last.at,
                last.repositoryId,
                last.digest,
              ]),
            }
          : {},
      totalItems: page.total,
    };
  }
}
