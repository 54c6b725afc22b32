import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  DiffOrigins,
  DiffOriginsQuery,
  OriginHop,
} from '@pacto/backstage-plugin-pacto-common';
import { findOrigins, type Limitation, type OriginStep } from '@pacto/core';
import type { CompareRequest, Comparison, Comparisons } from '../../comparison';
import { findWay } from '../../history';
import type { RevisionHead, Stores } from '../../store';
import type { PairReader } from './PairReader';
import { withLimitations } from '../withLimitations';

/** Steps that are looked at, the newest ones. As the API says. */
const MAX_HOPS = 50;
/** Steps that are compared for one request; others have to be known already. */
const MAX_COMPARED = 8;
/** Changes of all steps that are looked at, so that the thread that answers has no long task. */
const MAX_CHANGES = 20_000;

/** @internal */
export interface OriginQueriesOptions {
  stores: Pick<Stores, 'revisions' | 'repositories'>;
  comparisons: Comparisons;
  reader: PairReader;
}

interface Hop {
  from: RevisionHead;
  to: RevisionHead;
  /** Absent while nobody compared the two. */
  comparison?: Comparison;
}

/**
 * Which version introduced each change of a longer difference.
 *
 * @internal
 */
export class OriginQueries {
  readonly #options: OriginQueriesOptions;

  static create(options: OriginQueriesOptions): OriginQueries {
    return new OriginQueries(options);
  }

  private constructor(options: OriginQueriesOptions) {
    this.#options = options;
  }

  async get(
    serviceId: string,
    query: DiffOriginsQuery,
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<DiffOrigins> {
    const pair = await this.#options.reader.compare(
      { serviceId, ...query },
      credentials,
      options,
    );
    const { service, from, to, diff, envelope } = pair;
    const way = await this.#wayOf(service.id, from.digest, to.digest);
    const hops = way.slice(-MAX_HOPS);
    const known = await this.#compare(hops, diff.profile, service.id, options);
    const steps = toSteps(known);
    const earlier: OriginStep[] =
      way.length > hops.length ? [{ changes: [], complete: false }] : [];
    const origins = findOrigins(diff.changes, [...earlier, ...steps]);
    return {
      ...withLimitations(envelope, [
        ...diff.limitations,
        ...limitationsOf(known, way.length - hops.length),
      ]),
      from,
      to,
      hops: known.map(toHop),
      items: origins.map((hop, change) => ({
        change,
        hop: hop === null ? null : hop - earlier.length,
      })),
    };
  }

  async #wayOf(repositoryId: string, from: string, to: string): Promise<Hop[]> {
    const { revisions, repositories } = this.#options.stores;
    const [heads, tags] = await Promise.all([
      revisions.heads([repositoryId]),
      repositories.tags([repositoryId]),
    ]);
    const way = findWay(
      {
        heads: heads.get(repositoryId) ?? [],
        tags: tags.get(repositoryId) ?? [],
      },
      from,
      to,
    );
    return way.slice(1).map((head, index) => ({ from: way[index], to: head }));
  }

  /** Those that are kept, and a few more, newest first. */
  async #compare(
    hops: readonly Hop[],
    profile: CompareRequest['profile'],
    repositoryId: string,
    options: { signal?: AbortSignal },
  ): Promise<Hop[]> {
    const { comparisons } = this.#options;
    const requests = hops.map(
      ({ from, to }): CompareRequest => ({
        from: { repositoryId, digest: from.digest },
        to: { repositoryId, digest: to.digest },
        profile,
      }),
    );
    const found = await comparisons.known(requests);
    const missing = found
      .flatMap((comparison, index) => (comparison ? [] : [index]))
      .slice(-MAX_COMPARED);
    await Promise.all(
      missing.map(async index => {
        found[index] = await comparisons.compare(requests[index], options);
      }),
    );
    return hops.map((hop, index) => ({ ...hop, comparison: found[index] }));
  }
}

function toSteps(hops: readonly Hop[]): OriginStep[] {
  let left = MAX_CHANGES;
  const steps = hops.toReversed().map(({ comparison }): OriginStep => {
    if (comparison?.state !== 'compared') {
      return { changes: [], complete: false };
    }
    const { changes, completeness, limitations } = comparison.diff;
    left -= changes.length;
    return {
      changes: left < 0 ? [] : changes,
      complete:
        left >= 0 && completeness === 'complete' && limitations.length === 0,
    };
  });
  return steps.reverse();
}

function toHop({ from, to, comparison }: Hop): OriginHop {
  const ends = {
    from: { digest: from.digest, version: from.version },
    to: { digest: to.digest, version: to.version },
  };
  if (!comparison) return { ...ends, state: 'pending' };
  if (comparison.state === 'failed') {
    return { ...ends, state: 'failed', reason: comparison.message };
  }
  const { classification, counts, limitations } = comparison.diff;
  return {
    ...ends,
    state: limitations.length === 0 ? 'compared' : 'partial',
    classification,
    counts,
    reason: limitations.at(0)?.message,
  };
}

function limitationsOf(hops: readonly Hop[], earlier: number): Limitation[] {
  const pending = hops.filter(({ comparison }) => !comparison).length;
  const changes = hops.reduce(
    (sum, { comparison }) =>
      comparison?.state === 'compared'
        ? sum + comparison.diff.changes.length
        : sum,
    0,
  );
  return [
    ...(changes > MAX_CHANGES
      ? [
          {
            code: 'CHANGE_LIMIT',
            message: `partial, because only the newest steps were looked at: all have more than ${MAX_CHANGES} changes together`,
          },
        ]
      : []),
    ...(earlier > 0
      ? [
          {
            code: 'HOP_LIMIT',
            message: `partial, because only the newest ${MAX_HOPS} of ${
              earlier + hops.length
            } steps were looked at`,
          },
        ]
      : []),
    ...(pending > 0
      ? [
          {
            code: 'HOPS_PENDING',
            message: `partial, because ${pending} steps are not compared yet, or too large to look at all; ask again, or about fewer versions`,
          },
        ]
      : []),
  ];
}
