import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '@pacto/core';
import { requireSize } from '../descriptor';
import { isDigest, requireDigest, verifyDigest, verifySize } from '../digest';
import { OciError } from '../errors';
import { fileErrors } from '../layout/fileErrors';
import { mediaTypes } from '../mediaTypes';
import { requireRepository, requireTagOrDigest } from '../names';
import {
  Descriptor,
  FetchedManifest,
  OciReader,
  RequestOptions,
} from '../types';
import {
  findBundleFolders,
  rootName,
  UnusableFolder,
} from './findBundleFolders';
import { KnownRevision, PackedFolders } from './PackedFolders';

/** @public */
export interface DirectoryStoreOptions {
  /** Holds bundle folders at any depth. */
  directory: string;
  /** Told with each listing about the bundle folders that are left out of it, all of them, also when there are none. */
  onUnusable?: (folders: UnusableFolder[]) => void;
  /** Milliseconds since the epoch. Default: the system's clock. */
  now?: () => number;
}

/**
 * Reads bundles as they are on disk: each folder with a `pacto.yaml` below one root is a repository, named by its path
 * below the root; the root itself, when it holds one, by its own name in lower case. A repository has one tag, the
 * version of its contract with `_` for `+`, and one revision, packed in memory as `packBundle` does, so that its
 * digest changes with the content only. Where the contract says no version, the tag is `unreadable`, and fetching it
 * fails with the reason and its place. Symbolic links are not followed. An unchanged folder is not read again.
 *
 * @public
 */
export class DirectoryStore implements OciReader {
  /** Touches nothing. */
  static create(options: DirectoryStoreOptions): DirectoryStore {
    return new DirectoryStore(options);
  }

  readonly #root: string;
  readonly #onUnusable: (folders: UnusableFolder[]) => void;
  readonly #folders: PackedFolders;

  private constructor(options: DirectoryStoreOptions) {
    const { directory, onUnusable = () => {}, now = Date.now } = options;
    this.#root = directory;
    this.#onUnusable = onUnusable;
    this.#folders = PackedFolders.create({ root: directory, now });
  }

  /** Throws `TOO_LARGE` for more than 20,000 folders or 32 levels of them. */
  async listRepositories(options: RequestOptions = {}): Promise<string[]> {
    const { signal } = options;
    return fileErrors(signal, async () => {
      const { repositories, unusable } = await findBundleFolders(
        this.#root,
        signal,
      );
      this.#onUnusable(unusable);
      return [...repositories.keys()];
    });
  }

  async listTags(
    repository: string,
    options: RequestOptions = {},
  ): Promise<string[]> {
    requireRepository(repository);
    return fileErrors(options.signal, async () => {
      const { tag } = await this.#revision(repository);
      return [tag];
    });
  }

  async fetchManifest(
    repository: string,
    reference: string,
    options: RequestOptions & { knownDigest?: string } = {},
  ): Promise<FetchedManifest | undefined> {
    requireRepository(repository);
    requireTagOrDigest(reference);
    return fileErrors(options.signal, async () => {
      const revision = await this.#revision(repository);
      const { tag, error } = revision;
      if (error && (reference === tag || isDigest(reference))) {
        throw error;
      }
      if (error || (reference !== tag && reference !== revision.digest)) {
        throw missing(`${repository} does not have ${reference}`);
      }
      const { digest, manifest: bytes } = revision;
      return digest === options.knownDigest
        ? undefined
        : { digest, mediaType: mediaTypes.ociManifest, bytes };
    });
  }

  async fetchBlob(
    repository: string,
    descriptor: Descriptor,
    options: RequestOptions & { maxBytes?: number } = {},
  ): Promise<Uint8Array> {
    const { maxBytes = limits.layerBytes, signal } = options;
    const { digest, size } = descriptor;
    requireRepository(repository);
    requireDigest(digest);
    requireSize(descriptor, maxBytes);
    return fileErrors(signal, async () => {
      const folder = await this.#folderOf(repository);
      const bytes = await this.#folders.readBlob(folder, digest);
      if (!bytes) {
        throw missing(`The files of ${repository} are not ${digest} any more`);
      }
      verifySize(bytes.length, size);
      verifyDigest(bytes, digest);
      return bytes;
    });
  }

  /** Nothing is held open. */
  async close(): Promise<void> {}

  async #revision(repository: string): Promise<KnownRevision> {
    const folder = await this.#folderOf(repository);
    const revision = await this.#folders.read(folder);
    if (!revision) {
      throw new OciError({
        code: 'REPOSITORY_NOT_FOUND',
        message: `The directory holds no bundle folder named ${repository}`,
        remedy: 'Check the path below the configured directory.',
      });
    }
    return revision;
  }

  /** The root is only meant where no folder has the name. */
  async #folderOf(repository: string): Promise<string> {
    if (repository !== rootName(this.#root)) {
      return repository;
    }
    const isFolder = await lstat(
      join(this.#root, repository, 'pacto.yaml'),
    ).then(
      () => true,
      () => false,
    );
    return isFolder ? repository : '';
  }
}

function missing(message: string): OciError {
  return new OciError({ code: 'NOT_FOUND', message });
}
