import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  PageQuery,
  VersionList,
} from '@pacto/backstage-plugin-pacto-common';
import { compareVersionKeys } from '../history';
import type { Stores } from '../store';
import { decodeCursor, encodeCursor } from './cursor';
import type { Envelopes } from './Envelopes';
import type { ServiceGate } from './ServiceGate';
import type { SignatureReader } from './SignatureReader';
import { toVersionRows } from './versionRows';

/** @internal */
export interface VersionQueriesOptions {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
  signatures: SignatureReader;
}

/** @internal */
export class VersionQueries {
  readonly #options: VersionQueriesOptions;

  static create(options: VersionQueriesOptions): VersionQueries {
    return new VersionQueries(options);
  }

  private constructor(options: VersionQueriesOptions) {
    this.#options = options;
  }

  /**
   * Ordered in memory: version order is not the order of any text, and one repository has hundreds of versions, not
   * millions.
   */
  async list(
    serviceId: string,
    query: NonNullable<PageQuery>,
    credentials: BackstageCredentials,
  ): Promise<VersionList> {
    const { stores, gate, envelopes, signatures } = this.#options;
    const { limit = 50 } = query;
    const after = decodeCursor(query.cursor, 3);
    const { service, visibility } = await gate.open(serviceId, credentials);
    const [tags, moves, heads, problems, findings, hops, signatureOf] =
      await Promise.all([
        stores.repositories.tags([serviceId]),
        stores.repositories.moves([serviceId]),
        stores.revisions.heads([serviceId]),
        envelopes.problemsOf(service, visibility),
        stores.revisions.repositoryFindings(serviceId),
        stores.changes.hops(serviceId),
        signatures.of(service),
      ]);
    const rows = toVersionRows({
      currentDigest: service.currentDigest,
      tags: tags.get(serviceId) ?? [],
      moves: moves.get(serviceId) ?? [],
      heads: heads.get(serviceId) ?? [],
      problems,
      findings,
      hops,
      signatureOf,
    });
    const rest = after
      ? rows.filter(row => compareVersionKeys(row.sortKey, after) > 0)
      : rows;
    const page = rest.slice(0, limit);
    return {
      ...(await envelopes.ofService(service, visibility, problems)),
      items: page.map(({ version }) => version),
      pageInfo:
        rest.length > page.length
          ? { nextCursor: encodeCursor(page.at(-1)!.sortKey) }
          : {},
      totalItems: rows.length,
    };
  }
}
