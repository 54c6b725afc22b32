import type { LoggerService } from '@backstage/backend-plugin-api';
import { checkSignatures, type SignatureVerdict } from '@pacto/oci';
import pLimit from 'p-limit';
import type { PendingSignature, Stores } from '../store';
import type { ContractSource } from '../sync';
import { nextCheck } from './nextCheck';
import type { SignaturePolicies } from './SignaturePolicies';

/** Repositories and revisions that are looked at together. */
const PAGE_SIZE = 100;
const AT_ONCE = 4;
/** After this time a sync leaves the rest to the next one. */
const BUDGET_MS = 5 * 60_000;
/** So many in a row that a source does not answer: the next sync may try. */
const MAX_OUTAGES = 5;

/** @internal */
export interface SignatureCheckerOptions {
  stores: Stores;
  policies: SignaturePolicies;
  logger: LoggerService;
  /** In milliseconds; only differences matter. */
  clock?: () => number;
}

interface CheckedRepository {
  id: string;
  repository: string;
}

interface Run {
  source: Pick<ContractSource, 'id' | 'host' | 'reader'>;
  /** One repository (`host/path`); all of the source when absent. */
  only?: string;
  /** What is due by then, and what certificates are held against. */
  at: string;
  recheckMs: number;
  signal: AbortSignal;
}

/**
 * Checks the signatures of the revisions that tags point to, after a sync has read them. Only repositories that a trust
 * policy covers cost anything. What has a verdict is not looked at before it is due, so it may be interrupted at any
 * point.
 *
 * @internal
 */
export class SignatureChecker {
  readonly #options: SignatureCheckerOptions;
  readonly #clock: () => number;

  static create(options: SignatureCheckerOptions): SignatureChecker {
    return new SignatureChecker(options);
  }

  private constructor(options: SignatureCheckerOptions) {
    this.#options = options;
    this.#clock = options.clock ?? (() => performance.now());
  }

  /** Throws the reason of the signal. */
  async run(run: Run): Promise<void> {
    const { stores, policies } = this.#options;
    if (policies.isEmpty) return;
    const end = this.#clock() + BUDGET_MS;
    const known = await stores.repositories.ofSource(run.source.id);
    const covered = known.filter(
      ({ repository }) =>
        policies.for(repository) &&
        (run.only === undefined || run.only === repository),
    );
    let outages = 0;
    for (let start = 0; start < covered.length; start += PAGE_SIZE) {
      const batch = covered.slice(start, start + PAGE_SIZE);
      for await (const page of this.#pages(batch, run.at)) {
        const verdicts = await this.#checkAll(page, batch, run);
        outages = verdicts.every(verdict => verdict?.outage)
          ? outages + verdicts.length
          : 0;
        run.signal.throwIfAborted();
        if (outages >= MAX_OUTAGES || this.#clock() > end) return;
      }
    }
  }

  async *#pages(
    repositories: readonly CheckedRepository[],
    at: string,
  ): AsyncGenerator<PendingSignature[]> {
    const { stores, policies } = this.#options;
    let after: PendingSignature | undefined;
    do {
      const page = await stores.signatures.pending({
        repositoryIds: repositories.map(({ id }) => id),
        policyHash: policies.hash,
        at,
        after,
        limit: AT_ONCE * MAX_OUTAGES,
      });
      if (page.length > 0) yield page;
      after = page.at(-1);
    } while (after);
  }

  async #checkAll(
    page: readonly PendingSignature[],
    repositories: readonly CheckedRepository[],
    run: Run,
  ): Promise<(SignatureVerdict | undefined)[]> {
    const names = new Map(
      repositories.map(({ id, repository }) => [id, repository]),
    );
    const limit = pLimit(AT_ONCE);
    return Promise.all(
      page.map(pending =>
        limit(() =>
          this.#check(pending, names.get(pending.repositoryId)!, run),
        ),
      ),
    );
  }

  /** Undefined when it came to no verdict. */
  async #check(
    pending: PendingSignature,
    repository: string,
    run: Run,
  ): Promise<SignatureVerdict | undefined> {
    const { policies, logger } = this.#options;
    const { source, at, signal } = run;
    if (signal.aborted) return undefined;
    try {
      const verdict = await checkSignatures({
        reader: source.reader,
        repository: repository.slice(source.host.length + 1),
        digest: pending.digest,
        policy: policies.for(repository)!,
        now: new Date(at),
        signal,
      });
      await this.#store(pending, verdict, run);
      return verdict;
    } catch (error) {
      if (!signal.aborted) {
        logger.error(
          `The signatures of ${repository} at ${pending.digest} were not checked`,
          error as Error,
        );
      }
      return undefined;
    }
  }

  async #store(
    pending: PendingSignature,
    verdict: SignatureVerdict,
    run: Run,
  ): Promise<void> {
    const { stores, policies } = this.#options;
    const { repositoryId, digest, last } = pending;
    const { state, kind, signer, reason, remedy, validUntil } = verdict;
    const attempts = last?.state === state ? last.attempts + 1 : 1;
    const next = nextCheck({
      verdict,
      attempts,
      at: Date.parse(run.at),
      recheckMs: run.recheckMs,
    });
    await stores.signatures.save({
      repositoryId,
      digest,
      state,
      kind,
      signer,
      reason,
      remedy,
      policyHash: policies.hash,
      checkedAt: run.at,
      attempts,
      nextAt: next === undefined ? undefined : new Date(next).toISOString(),
      validUntil: validUntil?.toISOString(),
    });
  }
}
