import type { LoggerService } from '@backstage/backend-plugin-api';
import { RULES_VERSION } from '@pacto/core';
import pLimit from 'p-limit';
import type { Comparison, Comparisons } from '../comparison';
import { planHops } from '../history';
import type { HopRecord, PendingHops, Stores } from '../store';

/** Repositories that are looked at together. */
const PAGE_SIZE = 100;
/** After this time a sync leaves the rest to the next one. */
const BUDGET_MS = 5 * 60_000;
/** Of the two profiles the one that the pages show. */
const PROFILE = 'deep';

/** @internal */
export interface HopClassifierOptions {
  stores: Stores;
  comparisons: Comparisons;
  /** Comparisons at once. */
  concurrency: number;
  logger: LoggerService;
  /** Told once per run that classified something, also when it was cut off. */
  onClassified?(): void;
  /** In milliseconds; only differences matter. */
  clock?: () => number;
}

interface Due {
  digest: string;
  from: string;
}

/**
 * Classifies what changed from version to version, after a sync has read them. What is known already is not compared
 * again, so it may be interrupted at any point.
 *
 * @internal
 */
export class HopClassifier {
  readonly #options: HopClassifierOptions;
  readonly #clock: () => number;

  static create(options: HopClassifierOptions): HopClassifier {
    return new HopClassifier(options);
  }

  private constructor(options: HopClassifierOptions) {
    this.#options = options;
    this.#clock = options.clock ?? (() => performance.now());
  }

  /** The hops of all repositories of a source that wait. Throws the reason of the signal. */
  async run(sourceId: string, signal: AbortSignal): Promise<void> {
    const { comparisons, onClassified } = this.#options;
    let classified = 0;
    const count = () => {
      classified += 1;
    };
    try {
      await this.#classifyAll(sourceId, { signal, count });
    } finally {
      if (classified > 0) onClassified?.();
    }
    await comparisons.prune();
  }

  async #classifyAll(
    sourceId: string,
    run: { signal: AbortSignal; count(): void },
  ): Promise<void> {
    const { stores } = this.#options;
    const end = this.#clock() + BUDGET_MS;
    let after: string | undefined;
    do {
      const page = await stores.changes.pending({
        sourceId,
        rulesVersion: RULES_VERSION,
        after,
        limit: PAGE_SIZE,
      });
      for (const pending of page) {
        if (this.#clock() > end) return;
        await this.#classify(pending, { ...run, end });
      }
      after = page.length === PAGE_SIZE ? page.at(-1)!.repositoryId : undefined;
    } while (after !== undefined);
  }

  async #classify(
    pending: PendingHops,
    run: { signal: AbortSignal; end: number; count(): void },
  ): Promise<void> {
    const { signal, end, count } = run;
    const { stores, concurrency, logger } = this.#options;
    const { repositoryId } = pending;
    const due = await this.#findDue(repositoryId);
    const limit = pLimit(concurrency);
    const done = await Promise.all(
      due.map(hop =>
        limit(async () => {
          if (signal.aborted || this.#clock() > end) return false;
          try {
            await this.#compare(repositoryId, hop, signal);
            count();
            return true;
          } catch (error) {
            if (!signal.aborted) {
              logger.error(
                `${hop.digest} of ${repositoryId} was not compared`,
                error as Error,
              );
            }
            return false;
          }
        }),
      ),
    );
    signal.throwIfAborted();
    if (done.every(Boolean)) {
      await stores.changes.settle(pending, RULES_VERSION);
    }
  }

  /** Newest first. Hops that are none any more are forgotten on the way. */
  async #findDue(repositoryId: string): Promise<Due[]> {
    const { stores } = this.#options;
    const [heads, tags, known] = await Promise.all([
      stores.revisions.heads([repositoryId]),
      stores.repositories.tags([repositoryId]),
      stores.changes.hops(repositoryId),
    ]);
    const plan = planHops(
      heads.get(repositoryId) ?? [],
      tags.get(repositoryId) ?? [],
    );
    const wanted = [...plan].flatMap(([digest, hop]): Due[] =>
      hop.kind === 'compare' ? [{ digest, from: hop.from.digest }] : [],
    );
    await stores.changes.keep(
      repositoryId,
      new Set(wanted.map(({ digest }) => digest)),
    );
    return wanted
      .filter(({ digest, from }) => {
        const hop = known.get(digest);
        return hop?.fromDigest !== from || hop.rulesVersion !== RULES_VERSION;
      })
      .reverse();
  }

  async #compare(
    repositoryId: string,
    { digest, from }: Due,
    signal: AbortSignal,
  ): Promise<void> {
    const { stores, comparisons } = this.#options;
    const comparison = await comparisons.compare(
      {
        from: { repositoryId, digest: from },
        to: { repositoryId, digest },
        profile: PROFILE,
      },
      { signal, urgent: false },
    );
    await stores.changes.save(repositoryId, {
      digest,
      fromDigest: from,
      profile: PROFILE,
      rulesVersion: RULES_VERSION,
      ...toHop(comparison),
    });
  }
}

function toHop(
  comparison: Comparison,
): Pick<HopRecord, 'state' | 'classification' | 'counts' | 'step' | 'reason'> {
  if (comparison.state === 'failed') {
    return { state: 'failed', reason: comparison.message };
  }
  const { classification, counts, step, completeness, limitations } =
    comparison.diff;
  return {
    state: completeness === 'complete' ? 'classified' : 'partial',
    classification,
    counts,
    step,
    reason:
      completeness === 'complete' ? undefined : limitations.at(0)?.message,
  };
}
