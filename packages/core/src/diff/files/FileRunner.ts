import type { BundleTree } from '../../bundle';
import { type Limitation, type WorkBudget, WorkLimitError } from '../../work';
import type { ChangeSubject } from '../change';
import type { ChangeCollector } from '../ChangeCollector';
import type { FileComparison } from '../FileComparison';
import type { WorkShares } from '../WorkShares';
import type { BesideFiles } from './BesideFiles';
import { bundlePath } from './bundlePath';
import { equalBytes } from './equalTrees';

/** Characters that are parsed in the time of one step of other work; YAML is meant. */
const CHARACTERS_PER_STEP = 20;

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

  /** Answers by pair of paths: thousands of entries may name one large file. */
  readonly #equal = new Map<string, boolean>();

  readonly #mayMatter = new Map<string, boolean>();

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
      isEqual: remembered(this.#equal, [oldPath, newPath], () =>
        equalBytes(old, next),
      ),
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
    const { isOld, isNew, isEqual } = this.stateOf(pair);
    if (isEqual) return true;
    if (isOld && isNew) return this.#compare(pair, changes, compare);
    const { oldPath, newPath } = pair;
    if (!isOld && !isNew && oldPath === newPath) return true;
    const [missing, side] = isOld ? [newPath, 'new'] : [oldPath, 'old'];
    this.#limitations.push({
      code: 'UNREADABLE',
      message: `partial, because ${missing} is not in the ${side} bundle`,
      path: missing,
    });
    return false;
  }

  /**
   * The same, for files that may refer to others: they differ when those do.
   *
   * @param beside - Remembers what is read.
   */
  runLinked(
    pair: FilePair,
    changes: ChangeCollector,
    options: {
      beside: BesideFiles;
      compare: (comparison: FileComparison) => void;
    },
  ): boolean {
    const { beside, compare } = options;
    const { isEqual } = this.stateOf(pair);
    const told = this.#limitations.length;
    const { oldSource, newSource } = beside;
    const run = (comparison: FileComparison) =>
      compare({ ...comparison, oldSource, newSource });
    if (!isEqual) return this.run(pair, changes, run);
    const mayMatter = remembered(
      this.#mayMatter,
      [pair.oldPath, pair.newPath],
      () => beside.mayMatter(),
    );
    if (!mayMatter) return true;
    const isWhole = this.#compare(pair, changes, run);
    if (isWhole || beside.differ()) return isWhole;
    // What could not be read now could not be read before either, and nothing else is different.
    this.#limitations.length = told;
    return true;
  }

  #compare(
    { oldPath, newPath }: FilePair,
    changes: ChangeCollector,
    compare: (comparison: FileComparison) => void,
  ): boolean {
    const oldText = this.#old.text(bundlePath(oldPath)) ?? '';
    const newText = this.#next.text(bundlePath(newPath)) ?? '';
    const characters = oldText.length + newText.length;
    return this.guard(newPath, (budget, limit) => {
      budget.spend(Math.ceil(characters / CHARACTERS_PER_STEP));
      compare({ oldText, newText, changes, budget, limit });
    });
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

function remembered(
  answers: Map<string, boolean>,
  pair: [string, string],
  find: () => boolean,
): boolean {
  const key = JSON.stringify(pair);
  const answer = answers.get(key) ?? find();
  answers.set(key, answer);
  return answer;
}
