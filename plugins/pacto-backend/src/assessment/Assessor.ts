import type { LoggerService } from '@backstage/backend-plugin-api';
import pLimit from 'p-limit';
import {
  type AssessmentRecord,
  loadBundle,
  type RevisionKey,
  type Stores,
} from '../store';
import { WorkerFailure, type Workers } from '../workers';
import type { PolicyClosure, PolicyInputs } from './PolicyClosure';
import { capReasons, NOT_ASSESSED, notChecked } from './compliance';

/** Repositories that are looked at together. */
const PAGE_SIZE = 200;
/** Bytes of all policies that one contract may need. */
const MAX_POLICY_BYTES = 50 * 1024 * 1024;

/** @internal */
export interface AssessorOptions {
  stores: Stores;
  closure: PolicyClosure;
  workers: Workers;
  /** Contracts at once; each is in memory with its policies. */
  concurrency: number;
  /** Goes up when the same bytes are judged in another way. */
  readerVersion: number;
  logger: LoggerService;
}

/**
 * Keeps the compliance of current revisions up to date. What a revision says by itself was found out when it was
 * read. Where policies of other repositories count, it is asked again whenever one of the references leads
 * elsewhere; so it does not matter what was read first, nor where the work was interrupted.
 *
 * @internal
 */
export class Assessor {
  readonly #options: AssessorOptions;

  static create(options: AssessorOptions): Assessor {
    return new Assessor(options);
  }

  private constructor(options: AssessorOptions) {
    this.#options = options;
  }

  /** Everything that is not up to date. Throws the reason of the signal. */
  async run(signal: AbortSignal): Promise<void> {
    const users = await this.#options.stores.assessments.policyUsers();
    const using = new Set(users.map(({ repositoryId }) => repositoryId));
    await this.#assessAlone(using, signal);
    if (users.length > 0) await this.#assessWithPolicies(users, signal);
  }

  /** Revisions that refer to no policy elsewhere, by what was found out when they were read. */
  async assessAlone(revisions: readonly RevisionKey[]): Promise<void> {
    const { stores, readerVersion } = this.#options;
    if (revisions.length === 0) return;
    const found = await stores.revisions.compliance(revisions);
    await stores.assessments.save(
      revisions.flatMap(revision => {
        const compliance = found.get(revision.repositoryId);
        if (!compliance) return [];
        const own = capReasons(compliance);
        return [
          {
            ...revision,
            readerVersion,
            inputs: '',
            policies: [],
            compliance: own,
            own,
            findings: [],
          },
        ];
      }),
    );
  }

  async #assessAlone(
    using: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<void> {
    const { stores, readerVersion } = this.#options;
    let after: string | undefined;
    do {
      signal.throwIfAborted();
      const stale = await stores.assessments.stale({
        readerVersion,
        after,
        limit: PAGE_SIZE,
      });
      await this.assessAlone(
        stale.filter(({ repositoryId }) => !using.has(repositoryId)),
      );
      after =
        stale.length === PAGE_SIZE ? stale.at(-1)!.repositoryId : undefined;
    } while (after !== undefined);
  }

  async #assessWithPolicies(
    users: readonly RevisionKey[],
    signal: AbortSignal,
  ): Promise<void> {
    const { stores, closure, concurrency, readerVersion } = this.#options;
    const inputs = await closure.of(users);
    const keys = await stores.assessments.keys(
      users.map(({ repositoryId }) => repositoryId),
    );
    const due = users.filter(({ repositoryId, digest }) => {
      const known = keys.get(repositoryId);
      return (
        known?.digest !== digest ||
        known.readerVersion !== readerVersion ||
        known.inputs !== inputs.get(repositoryId)!.hash
      );
    });
    const limit = pLimit(concurrency);
    await Promise.all(
      due.map(user =>
        limit(() =>
          this.#enforce(user, inputs.get(user.repositoryId)!, signal),
        ),
      ),
    );
    signal.throwIfAborted();
  }

  async #enforce(
    user: RevisionKey,
    inputs: PolicyInputs,
    signal: AbortSignal,
  ): Promise<void> {
    const { stores, readerVersion, logger } = this.#options;
    if (signal.aborted) return;
    try {
      const result = await this.#evaluate(user, inputs, signal);
      const own = await stores.revisions.compliance([user]);
      await stores.assessments.save([
        {
          ...user,
          readerVersion,
          inputs: inputs.hash,
          policies: inputs.repositories,
          own: capReasons(own.get(user.repositoryId) ?? NOT_ASSESSED),
          ...result,
        },
      ]);
    } catch (error) {
      // One that fails must not keep the others from being looked at; it is due again next time.
      if (!signal.aborted) {
        logger.error(
          `Policies of ${user.repositoryId} were not enforced`,
          error as Error,
        );
      }
    }
  }

  async #evaluate(
    user: RevisionKey,
    inputs: PolicyInputs,
    signal: AbortSignal,
  ): Promise<Pick<AssessmentRecord, 'compliance' | 'findings'>> {
    const { stores, workers } = this.#options;
    const task = {
      files: await loadBundle(stores.revisions, user),
      policies: await this.#load(inputs),
    };
    try {
      const { compliance, policies } = await workers.validate(task, { signal });
      return {
        compliance: capReasons(compliance),
        findings: policies.flatMap(({ findings }) => findings),
      };
    } catch (error) {
      if (!(error instanceof WorkerFailure)) throw error;
      return { compliance: notChecked(error), findings: [] };
    }
  }

  /** What would be too much is left out, and so counts as not resolved. */
  async #load({ bundles }: PolicyInputs) {
    const { revisions } = this.#options.stores;
    const loaded = new Map<string, Awaited<ReturnType<typeof loadBundle>>>();
    let total = 0;
    for (const [ref, key] of bundles) {
      const files = await revisions.files(key);
      total += files.reduce((sum, { size }) => sum + size, 0);
      if (total > MAX_POLICY_BYTES) break;
      loaded.set(ref, await loadBundle(revisions, key));
    }
    return loaded;
  }
}
