import type { BundleTree } from '../../bundle';
import { type Limitation, type WorkBudget, WorkLimitError } from '../../work';
import type { ChangeSubject } from '../change';
import type { ChangeCollector } from '../ChangeCollector';
import type { FileComparison } from '../FileComparison';
import type { WorkShares } from '../WorkShares';
import { bundlePath } from './bundlePath';
import { equalBytes } from './equalTrees';

/** @internal */
export interface FilePair {
  subject: ChangeSubject;
  oldPath: string;
  newPath: string;
}

/**
 * Compares files of two bundles, each within its share of the work; what cannot be finished is noted, and the others
 * go on.
 *
 * @internal
 */
export class FileRunner {
  readonly #old: BundleTree;

  readonly #next: BundleTree;

  readonly #shares: WorkShares;

  readonly #limitations: Limitation[];

  static create(options: {
    old: BundleTree;
    next: BundleTree;
    shares: WorkShares;
    limitations: Limitation[];
  }): FileRunner {
    return new FileRunner(options);
  }

  private constructor(options: {
    old: BundleTree;
    next: BundleTree;
    shares: WorkShares;
    limitations: Limitation[];
  }) {
    this.#old = options.old;
    this.#next = options.next;
    this.#shares = options.shares;
    this.#limitations = options.limitations;
  }

  /** Which of the two files exist, and whether their bytes differ. */
  stateOf({ oldPath, newPath }: Pick<FilePair, 'oldPath' | 'newPath'>) {
    const old = this.#old.bytes(bundlePath(oldPath));
    const next = this.#next.bytes(bundlePath(newPath));
    return {
      isOld: old !== undefined,
      isNew: next !== undefined,
      isEqual: equalBytes(old, next),
    };
  }

  /**
   * Runs a comparison when both files exist and their bytes differ. A file that exists on one side only cannot be
   * compared; one that was never there, under one name, did not change.
   *
   * @returns Whether it came to its end without a limitation.
   */
  run(
    pair: FilePair,
    changes: ChangeCollector,
    compare: (comparison: FileComparison) => void,
  ): boolean {
    const { oldPath, newPath } = pair;
    const { isOld, isNew, isEqual } = this.stateOf(pair);
    if (isEqual || (!isOld && !isNew && oldPath === newPath)) return true;
    if (!isOld || !isNew) {
      const missing = isOld ? newPath : oldPath;
      this.#limitations.push({
        code: 'UNREADABLE',
        message: `partial, because ${missing} is not in the bundle`,
        path: missing,
      });
      return false;
    }
    return this.guard(newPath, (budget, limit) =>
      compare({
        oldText: this.#old.text(bundlePath(oldPath)) ?? '',
        newText: this.#next.text(bundlePath(newPath)) ?? '',
        changes,
        budget,
        limit,
      }),
    );
  }

  /**
   * Gives some work its share.
   *
   * @param path - What it is about.
   * @returns Whether it came to its end without a limitation.
   */
  guard(
    path: string,
    work: (budget: WorkBudget, limit: (limitation: Limitation) => void) => void,
  ): boolean {
    const before = this.#limitations.length;
    const limit = (limitation: Limitation) => {
      this.#limitations.push({ ...limitation, path });
    };
    this.#shares.run(budget => {
      try {
        work(budget, limit);
      } catch (error) {
        if (!(error instanceof WorkLimitError)) throw error;
        limit({
          code: error.code,
          message: `partial, because ${path} takes ${error.message}`,
        });
      }
    });
    return this.#limitations.length === before;
  }
}
