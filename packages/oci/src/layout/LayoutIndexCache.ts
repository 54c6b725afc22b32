import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { indexFile, LayoutIndex, readLayoutIndex } from './layoutIndex';

const maxIndexes = 1000;

/**
 * Parsed indexes of layouts, read again when their file changed.
 *
 * @internal
 */
export class LayoutIndexCache {
  static create(): LayoutIndexCache {
    return new LayoutIndexCache();
  }

  readonly #known = new LRUCache<
    string,
    { version: string; index: LayoutIndex }
  >({ max: maxIndexes });

  private constructor() {}

  /** Undefined when the folder is no layout. */
  async read(
    realRoot: string,
    directory: string,
  ): Promise<LayoutIndex | undefined> {
    const version = await fileVersion(join(directory, indexFile));
    const known = this.#known.get(directory);
    if (known && known.version === version) {
      return known.index;
    }
    const index = await readLayoutIndex(realRoot, directory);
    if (index && version) {
      this.#known.set(directory, { version, index });
    }
    return index;
  }
}

async function fileVersion(file: string): Promise<string | undefined> {
  try {
    const { dev, ino, size, mtimeNs } = await stat(file, { bigint: true });
    return [dev, ino, size, mtimeNs].join(':');
  } catch {
    // A layout without an index is reported by the one who reads it.
    return undefined;
  }
}
