import { dirname, join } from 'node:path';
import { limits } from '@pacto/core';
import { digestOf, requireDigest } from '../digest';
import { Descriptor } from '../types';
import { makeFolderBelow, readFileBelow, replaceFile } from './files';
import {
  LayoutIndex,
  markLayout,
  withManifest,
  writeLayoutIndex,
} from './layoutIndex';
import { LayoutIndexCache } from './LayoutIndexCache';

/**
 * The files of one image layout.
 *
 * @internal
 */
export class LayoutDirectory {
  /** `realRoot` is the folder that nothing may lead out of, without symbolic links in its path. */
  static create(options: {
    realRoot: string;
    directory: string;
    indexes: LayoutIndexCache;
  }): LayoutDirectory {
    return new LayoutDirectory(
      options.realRoot,
      options.directory,
      options.indexes,
    );
  }

  readonly #realRoot: string;
  readonly #directory: string;
  readonly #indexes: LayoutIndexCache;

  private constructor(
    realRoot: string,
    directory: string,
    indexes: LayoutIndexCache,
  ) {
    this.#realRoot = realRoot;
    this.#directory = directory;
    this.#indexes = indexes;
  }

  /** Undefined when the folder is no layout. */
  async readIndex(): Promise<LayoutIndex | undefined> {
    return this.#indexes.read(this.#realRoot, this.#directory);
  }

  /** The stored bytes, not verified; undefined when there are none. */
  async readBlob(
    digest: string,
    maxBytes: number,
  ): Promise<Uint8Array | undefined> {
    return readFileBelow(this.#realRoot, this.#blobFile(digest), maxBytes);
  }

  /** Stores bytes unless they are there; what is there under their name and differs, is repaired. */
  async writeBlob(bytes: Uint8Array): Promise<string> {
    const digest = digestOf(bytes);
    const file = this.#blobFile(digest);
    const known = await readFileBelow(
      this.#realRoot,
      file,
      limits.layerBytes,
    ).catch(() => undefined);
    if (!known || Buffer.compare(known, bytes) !== 0) {
      await makeFolderBelow(this.#realRoot, dirname(file));
      await replaceFile(file, bytes);
    }
    return digest;
  }

  /** Lists a manifest in the index, which is created when there is none. Not to be run twice at the same time. */
  async addManifest(
    descriptor: Descriptor,
    tag: string | undefined,
  ): Promise<void> {
    const index = await this.readIndex();
    await writeLayoutIndex(
      this.#directory,
      withManifest(index, descriptor, tag),
    );
    if (!index) {
      await markLayout(this.#directory);
    }
  }

  #blobFile(digest: string): string {
    const { algorithm, hex } = requireDigest(digest);
    return join(this.#directory, 'blobs', algorithm, hex);
  }
}
