import type { BundleTree } from '../../bundle';
import type { ChangeCollector } from '../ChangeCollector';
import type { FileComparison } from '../FileComparison';
import { BesideFiles } from './BesideFiles';
import { bundlePath } from './bundlePath';
import type { FilePair, FileRunner } from './FileRunner';

type Compare = (comparison: FileComparison) => void;

/**
 * Compares files so that nothing unknown passes for fine, and remembers which were compared.
 *
 * @internal
 */
export class DeepFiles {
  readonly old: BundleTree;

  readonly next: BundleTree;

  readonly #changes: ChangeCollector;

  readonly #runner: FileRunner;

  readonly #seen = new Set<string>();

  readonly #read = new Set<string>();

  static create(options: {
    old: BundleTree;
    next: BundleTree;
    changes: ChangeCollector;
    runner: FileRunner;
  }): DeepFiles {
    return new DeepFiles(options);
  }

  private constructor(options: {
    old: BundleTree;
    next: BundleTree;
    changes: ChangeCollector;
    runner: FileRunner;
  }) {
    this.old = options.old;
    this.next = options.next;
    this.#changes = options.changes;
    this.#runner = options.runner;
  }

  /** Whether a file was one side of a pair. */
  wasSeen(path: string): boolean {
    return this.#seen.has(path);
  }

  /** Whether references were followed into a file. */
  wasRead(path: string): boolean {
    return this.#read.has(path);
  }

  /** @param compare - Nothing where the kind of the files is not known. */
  compare(pair: FilePair, compare: Compare | undefined): void {
    const { oldPath, newPath } = pair;
    this.#seen.add(bundlePath(oldPath)).add(bundlePath(newPath));
    const changes = this.#changes.about(pair.subject);
    const { isOld, isNew, isEqual } = this.#runner.stateOf(pair);
    const change = { path: newPath, type: 'modified' } as const;
    if (isOld && isNew && !isEqual && !compare) {
      changes.add('file.kind-unknown', change);
      return;
    }
    const before = changes.total;
    const beside = BesideFiles.create(this.old, this.next, pair);
    const isWhole = this.#runner.runLinked(pair, changes, {
      beside,
      compare: comparison => compare?.(comparison),
    });
    for (const path of beside.read()) this.#read.add(path);
    const isChanged = !isEqual || beside.differ();
    if (!isWhole) {
      const isThere = isOld && isNew;
      changes.add(isThere ? 'file.not-compared' : 'file.missing', change);
    } else if (isOld && isChanged && changes.total === before) {
      changes.add('file.rewritten', change);
    }
  }
}
