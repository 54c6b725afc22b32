import { CustomErrorBase } from '@backstage/errors';
import type { RevisionRef } from '@pacto/backstage-plugin-pacto-common';
import type { DiffProfile } from '@pacto/core';
import type { Comparisons } from '../comparison';
import type {
  RevisionHead,
  RevisionKey,
  ServiceRecord,
  Stores,
} from '../store';
import { type DiffResult, type UploadTask, WorkerFailure } from '../workers';
import { noRevision, orNotFound } from './orNotFound';

/** Two revisions that cannot be compared. Becomes the status 422. @internal */
export class NotComparableError extends CustomErrorBase {
  readonly statusCode = 422;
  readonly code: string;
  readonly remedy: string;
  /** Of the file that it is about. */
  readonly path?: string;

  constructor(options: {
    code: string;
    message: string;
    remedy: string;
    path?: string;
  }) {
    super(`${options.message} ${options.remedy}`);
    this.name = 'NotComparableError';
    this.code = options.code;
    this.remedy = options.remedy;
    this.path = options.path;
  }
}

/** @internal */
export interface RevisionPair {
  from: RevisionRef;
  to: RevisionRef;
}

/** @internal */
export interface ComparedPair extends RevisionPair {
  diff: DiffResult;
}

/** Services that the caller may see, and a revision of each. @internal */
export interface PairRequest {
  service: ServiceRecord;
  /** The service of the older revision; the same one when left out. */
  older?: ServiceRecord;
  from: string;
  to: string;
}

/**
 * Compares two revisions that a caller names.
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

  /** Throws NotFoundErrors and {@link NotComparableError}s. */
  async find(request: PairRequest): Promise<RevisionPair> {
    const { service, older = service, from, to } = request;
    const heads = await this.#stores.revisions.headsAt(
      older.id === service.id
        ? [...new Set([from, to])].map(digest => keyOf(service, digest))
        : [keyOf(older, from), keyOf(service, to)],
    );
    const refOf = (of: ServiceRecord, digest: string) =>
      toRef(heads.get(of.id) ?? [], digest);
    const ref = refOf(older, from);
    return {
      from:
        older.id === service.id
          ? ref
          : { ...ref, serviceId: older.id, serviceName: older.name },
      to: refOf(service, to),
    };
  }

  /** Throws NotFoundErrors, {@link NotComparableError}, ServiceUnavailableErrors, and the reason of the signal. */
  async compare(
    request: PairRequest,
    options: { profile?: DiffProfile; signal?: AbortSignal } = {},
  ): Promise<ComparedPair> {
    const { profile = 'deep', signal } = options;
    const { service, older = service, from, to } = request;
    const pair = await this.find(request);
    const newer = keyOf(service, to);
    const comparison = await orNotFound(newer, () =>
      this.#comparisons.compare(
        { from: keyOf(older, from), to: newer, profile },
        { signal },
      ),
    );
    if (comparison.state === 'failed') throw new NotComparableError(comparison);
    return { ...pair, diff: comparison.diff };
  }

  /** With a bundle that somebody sent. Throws as {@link RevisionPairs.compare}. */
  async compareUpload(
    service: ServiceRecord,
    digest: string,
    task: Omit<UploadTask, 'from'>,
    options: { signal?: AbortSignal } = {},
  ) {
    const { from } = await this.find({ service, from: digest, to: digest });
    const key = keyOf(service, digest);
    const result = await orNotFound(key, () =>
      this.#comparisons.compareUpload(key, task, options),
    ).catch((error: unknown) => {
      if (error instanceof WorkerFailure) throw new NotComparableError(error);
      throw error;
    });
    if (result.state === 'refused') throw new NotComparableError(result);
    return { from, to: result.to, diff: result.diff };
  }
}

function keyOf(service: ServiceRecord, digest: string): RevisionKey {
  return { repositoryId: service.id, digest };
}

function toRef(heads: readonly RevisionHead[], digest: string): RevisionRef {
  const head = heads.find(item => item.digest === digest);
  if (!head) throw noRevision(digest);
  if (!head.hasContract) {
    throw new NotComparableError({
      code: 'NOT_READABLE',
      message: `${digest} holds no contract that can be read.`,
      remedy: 'Choose another version; the findings of this one say why.',
    });
  }
  return { digest, version: head.version };
}
