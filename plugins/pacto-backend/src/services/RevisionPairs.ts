import { CustomErrorBase, NotFoundError } from '@backstage/errors';
import type { RevisionRef } from '@pacto/backstage-plugin-pacto-common';
import type { DiffProfile } from '@pacto/core';
import type { Comparisons } from '../comparison';
import type { RevisionHead, ServiceRecord, Stores } from '../store';
import type { DiffResult } from '../workers';

/** Two revisions that cannot be compared. Becomes the status 422. @internal */
export class NotComparableError extends CustomErrorBase {
  readonly statusCode = 422;
  readonly code: string;
  readonly remedy: string;

  constructor(options: { code: string; message: string; remedy: string }) {
    super(`${options.message} ${options.remedy}`);
    this.name = 'NotComparableError';
    this.code = options.code;
    this.remedy = options.remedy;
  }
}

/** @internal */
export interface ComparedPair {
  from: RevisionRef;
  to: RevisionRef;
  diff: DiffResult;
}

/**
 * Compares two revisions that a caller names. The caller must be allowed to see the service.
 *
 * @internal
 */
export class RevisionPairs {
  readonly #stores: Stores;
  readonly #comparisons: Comparisons;

  static create(options: {
    stores: Stores;
    comparisons: Comparisons;
  }): RevisionPairs {
    return new RevisionPairs(options.stores, options.comparisons);
  }

  private constructor(stores: Stores, comparisons: Comparisons) {
    this.#stores = stores;
    this.#comparisons = comparisons;
  }

  /** Throws NotFoundErrors, {@link NotComparableError}, ServiceUnavailableErrors, and the reason of the signal. */
  async compare(
    service: ServiceRecord,
    digests: { from: string; to: string },
    options: { profile?: DiffProfile; signal?: AbortSignal } = {},
  ): Promise<ComparedPair> {
    const { profile = 'deep', signal } = options;
    const repositoryId = service.id;
    const heads = await this.#stores.revisions.headsAt(
      [...new Set([digests.from, digests.to])].map(digest => ({
        repositoryId,
        digest,
      })),
    );
    const known = heads.get(repositoryId) ?? [];
    const from = toRef(known, digests.from);
    const to = toRef(known, digests.to);
    const comparison = await this.#comparisons.compare(
      { repositoryId, from: digests.from, to: digests.to, profile },
      { signal },
    );
    if (comparison.state === 'failed') throw new NotComparableError(comparison);
    return { from, to, diff: comparison.diff };
  }
}

function toRef(heads: readonly RevisionHead[], digest: string): RevisionRef {
  const head = heads.find(item => item.digest === digest);
  if (!head) {
    throw new NotFoundError(
      `This service has no revision ${digest} that was read`,
    );
  }
  if (!head.hasContract) {
    throw new NotComparableError({
      code: 'NOT_READABLE',
      message: `${digest} holds no contract that can be read.`,
      remedy: 'Choose another version; the findings of this one say why.',
    });
  }
  return { digest, version: head.version };
}
