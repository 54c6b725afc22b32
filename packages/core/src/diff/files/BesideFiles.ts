import type { BundleTree } from '../../bundle';
import { type FileSource, mayLeaveFile } from '../../document/links';
import { bundlePath } from './bundlePath';
import { equalBytes } from './equalTrees';

/** In a .proto file, maybe in a comment. */
const IMPORT = /\bimport\b/;

/**
 * The files beside two that are compared, as far as the comparison reads them.
 *
 * @internal
 */
export class BesideFiles {
  readonly #old: BundleTree;

  readonly #next: BundleTree;

  readonly #pair: { oldPath: string; newPath: string };

  readonly #read = new Set<string>();

  static create(
    old: BundleTree,
    next: BundleTree,
    pair: { oldPath: string; newPath: string },
  ): BesideFiles {
    return new BesideFiles(old, next, pair);
  }

  private constructor(
    old: BundleTree,
    next: BundleTree,
    { oldPath, newPath }: { oldPath: string; newPath: string },
  ) {
    this.#old = old;
    this.#next = next;
    this.#pair = { oldPath: bundlePath(oldPath), newPath: bundlePath(newPath) };
  }

  get oldSource(): FileSource {
    return this.#sourceOf(this.#old, this.#pair.oldPath);
  }

  get newSource(): FileSource {
    return this.#sourceOf(this.#next, this.#pair.newPath);
  }

  /** Those that were asked for, whether or not they exist. */
  read(): ReadonlySet<string> {
    return this.#read;
  }

  /** Whether the first file may lead to others. */
  mayMatter(): boolean {
    const { newPath } = this.#pair;
    const text = this.#next.text(newPath) ?? '';
    return newPath.endsWith('.proto') ? IMPORT.test(text) : mayLeaveFile(text);
  }

  /** Whether the files that were read differ. Those of a file that moved are others. */
  differ(): boolean {
    const { oldPath, newPath } = this.#pair;
    if (this.#read.size === 0) return false;
    return (
      oldPath !== newPath ||
      [...this.#read].some(path => {
        const [one, two] = [this.#old.bytes(path), this.#next.bytes(path)];
        return (
          (one !== undefined || two !== undefined) && !equalBytes(one, two)
        );
      })
    );
  }

  #sourceOf(tree: BundleTree, path: string): FileSource {
    return {
      path,
      text: name => {
        this.#read.add(name);
        return tree.text(name);
      },
    };
  }
}
