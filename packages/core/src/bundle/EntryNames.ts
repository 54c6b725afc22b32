import { limits } from '../limits';
import { BundleError } from './BundleError';
import { foldPath } from './entryPath';

/**
 * Refuses two files of one name, a file that is also a folder, and more folders than a bundle may have entries: ten
 * thousand paths of five hundred parts each would fill the memory.
 *
 * @internal
 */
export class EntryNames {
  readonly #files = new Map<string, string>();

  readonly #folders = new Map<string, string>();

  add(path: string) {
    const folded = foldPath(path);
    const other = this.#files.get(folded) ?? this.#folders.get(folded);
    if (other !== undefined) this.#refuse(path, other);
    this.#files.set(folded, path);
    for (
      let slash = folded.lastIndexOf('/');
      slash > 0;
      slash = folded.lastIndexOf('/', slash - 1)
    ) {
      const folder = folded.slice(0, slash);
      const file = this.#files.get(folder);
      if (file !== undefined) this.#refuse(path, file);
      if (this.#folders.has(folder)) break;
      this.#folders.set(folder, path);
    }
    if (this.#folders.size > limits.bundleEntries) {
      throw new BundleError({
        code: 'TOO_MANY_ENTRIES',
        message: `The bundle holds more than ${limits.bundleEntries} folders.`,
      });
    }
  }

  #refuse(path: string, other: string): never {
    throw new BundleError({
      code: 'DUPLICATE_PATH',
      message:
        path === other
          ? `The bundle holds ${path} twice.`
          : `The bundle holds ${path} and ${other}, which are one name on some systems.`,
      path,
    });
  }
}
