import { lstat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { BundleError } from '@pacto/core';
import { LRUCache } from 'lru-cache';
import { digestOf } from '../digest';
import { OciError } from '../errors';
import { folderFingerprint } from './folderFingerprint';
import { FolderRevision, packFolder } from './packFolder';

// What one sync has under way; others are packed again when somebody asks.
const keptLayerBytes = 64 * 1024 * 1024;
const maxFolders = 20_000;

/**
 * A revision without its layer, which is kept apart.
 *
 * @internal
 */
export type KnownRevision = { tag: string } & (
  | { digest: string; manifest: Uint8Array; error?: undefined }
  | { error: OciError }
);

/**
 * The bundle folders below a root as revisions. What was packed is remembered as long as names, sizes and times of
 * the files stay.
 *
 * @internal
 */
export class PackedFolders {
  /** `now`: milliseconds since the epoch. */
  static create(options: { root: string; now: () => number }): PackedFolders {
    return new PackedFolders(options.root, options.now);
  }

  readonly #root: string;
  readonly #now: () => number;
  readonly #known = new LRUCache<
    string,
    { fingerprint: string; revision: KnownRevision }
  >({ max: maxFolders });
  readonly #blobs = new LRUCache<string, Uint8Array>({
    maxSize: keptLayerBytes,
    sizeCalculation: bytes => bytes.length + 1,
  });

  private constructor(root: string, now: () => number) {
    this.#root = root;
    this.#now = now;
  }

  /** Undefined when there is no such bundle folder. */
  async read(folder: string): Promise<KnownRevision | undefined> {
    const directory = await this.#locate(folder);
    if (directory === undefined) {
      return undefined;
    }
    const before = await this.#look(directory);
    const known = this.#known.get(folder);
    if (known && known.fingerprint === before?.text) {
      return known.revision;
    }
    const revision = this.#keepBlobs(await packFolder(directory));
    const after = await this.#look(directory);
    if (before?.text !== after?.text) {
      throw changing();
    }
    if (after?.settled) {
      this.#known.set(folder, { fingerprint: after.text, revision });
    }
    return revision;
  }

  /** Undefined when the folder does not hold it. */
  async readBlob(
    folder: string,
    digest: string,
  ): Promise<Uint8Array | undefined> {
    const kept = this.#blobs.get(digest);
    if (kept) {
      return kept;
    }
    const directory = await this.#locate(folder);
    const packed = directory && (await packFolder(directory)).packed;
    return packed
      ? [packed.layer, packed.config].find(bytes => digestOf(bytes) === digest)
      : undefined;
  }

  #keepBlobs(revision: FolderRevision): KnownRevision {
    const { tag, packed, error } = revision;
    if (error) {
      return { tag, error };
    }
    this.#blobs.set(digestOf(packed.layer), packed.layer);
    this.#blobs.set(digestOf(packed.config), packed.config);
    return { tag, digest: packed.digest, manifest: packed.manifest };
  }

  /** A folder that cannot be packed has no fingerprint, and is looked at each time. */
  async #look(directory: string) {
    try {
      return await folderFingerprint(directory, this.#now());
    } catch (error) {
      if (error instanceof BundleError) {
        return undefined;
      }
      throw Object(error).code === 'ENOENT' ? changing() : error;
    }
  }

  /** No part of the path may be a symbolic link. */
  async #locate(folder: string): Promise<string | undefined> {
    const realRoot = await realpath(this.#root);
    const directory = join(realRoot, folder);
    try {
      if ((await realpath(directory)) === directory) {
        await lstat(join(directory, 'pacto.yaml'));
        return directory;
      }
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(Object(error).code)) {
        throw error;
      }
    }
    return undefined;
  }
}

function changing(): OciError {
  return new OciError({
    code: 'UNAVAILABLE',
    message: 'The files of the bundle changed while they were read',
    remedy: 'Nothing to do; it is read again with the next sync.',
  });
}
