import { join } from 'node:path';
import { limits } from '@pacto/core';
import pLimit from 'p-limit';
import { requireSize } from '../descriptor';
import {
  digestOf,
  isDigest,
  requireDigest,
  verifyDigest,
  verifySize,
} from '../digest';
import { OciError } from '../errors';
import { manifestMediaType } from '../manifest';
import { cleanTags, requireRepository, requireTagOrDigest } from '../names';
import {
  Descriptor,
  FetchedManifest,
  OciReader,
  OciWriter,
  RequestOptions,
} from '../types';
import { readFileBelow, replaceFile, resolveBelow } from './files';
import { findLayouts, rootName } from './findLayouts';
import {
  LayoutIndex,
  markLayout,
  readLayoutIndex,
  tagOf,
  withManifest,
  writeLayoutIndex,
} from './layoutIndex';
import { fileErrors } from './fileErrors';

/**
 * Reads and writes OCI image layouts below one folder: each folder with a file `oci-layout` is a repository, named by
 * its path below the root; the root itself, when it is a layout, by its own name in lower case. Tags are the
 * annotations `org.opencontainers.image.ref.name`.
 *
 * Readers may work while something is written; only one process may write at a time.
 *
 * @public
 */
export class LayoutStore implements OciReader, OciWriter {
  /** Touches nothing; folders are created by the first push. */
  static create(options: { directory: string }): LayoutStore {
    return new LayoutStore(options.directory);
  }

  readonly #root: string;
  // An index is read, changed and put back: one change at a time.
  readonly #indexLimit = pLimit(1);

  private constructor(directory: string) {
    this.#root = directory;
  }

  async listRepositories(options: RequestOptions = {}): Promise<string[]> {
    return fileErrors(options.signal, () =>
      findLayouts(this.#root, options.signal),
    );
  }

  async listTags(
    repository: string,
    options: RequestOptions = {},
  ): Promise<string[]> {
    const { index } = await this.#open(repository, options.signal);
    return cleanTags(index.manifests.map(tagOf));
  }

  async fetchManifest(
    repository: string,
    reference: string,
    options: RequestOptions & { knownDigest?: string } = {},
  ): Promise<FetchedManifest | undefined> {
    requireTagOrDigest(reference);
    const { directory, index } = await this.#open(repository, options.signal);
    const descriptor = index.manifests.find(
      entry => tagOf(entry) === reference,
    );
    const digest = descriptor?.digest ?? reference;
    if (!isDigest(digest)) {
      throw missing(`${repository} has no tag ${reference}`);
    }
    if (digest === options.knownDigest) {
      return undefined;
    }
    const bytes = await this.#readBlob(
      directory,
      digest,
      limits.manifestBytes,
      options.signal,
    );
    if (descriptor) {
      verifySize(bytes.length, descriptor.size);
    }
    verifyDigest(bytes, digest);
    return {
      digest,
      mediaType: manifestMediaType(bytes, descriptor?.mediaType),
      bytes,
    };
  }

  async fetchBlob(
    repository: string,
    descriptor: Descriptor,
    options: RequestOptions & { maxBytes?: number } = {},
  ): Promise<Uint8Array> {
    requireDigest(descriptor.digest);
    requireSize(descriptor, options.maxBytes ?? limits.layerBytes);
    const { directory } = await this.#open(repository, options.signal);
    const maxBytes = options.maxBytes ?? limits.layerBytes;
    const bytes = await this.#readBlob(
      directory,
      descriptor.digest,
      maxBytes,
      options.signal,
    );
    verifySize(bytes.length, descriptor.size);
    verifyDigest(bytes, descriptor.digest);
    return bytes;
  }

  async pushBlob(
    repository: string,
    bytes: Uint8Array,
    options: RequestOptions = {},
  ): Promise<{ digest: string; size: number }> {
    const directory = await this.#directory(repository, options.signal);
    const digest = digestOf(bytes);
    await this.#writeBlob(directory, digest, bytes, options.signal);
    return { digest, size: bytes.length };
  }

  async pushManifest(
    repository: string,
    manifest: { bytes: Uint8Array; mediaType: string; tag?: string },
    options: RequestOptions = {},
  ): Promise<{ digest: string }> {
    const { bytes, mediaType, tag } = manifest;
    const digest = digestOf(bytes);
    requireTagOrDigest(tag ?? digest);
    const directory = await this.#directory(repository, options.signal);
    await this.#writeBlob(directory, digest, bytes, options.signal);
    await this.#indexLimit(() =>
      fileErrors(options.signal, async () => {
        const index = await readLayoutIndex(this.#root, directory);
        const entry = { mediaType, digest, size: bytes.length };
        await writeLayoutIndex(directory, withManifest(index, entry, tag));
        if (!index) {
          await markLayout(directory);
        }
      }),
    );
    return { digest };
  }

  /** Nothing is held open. */
  async close(): Promise<void> {}

  async #directory(repository: string, signal?: AbortSignal): Promise<string> {
    requireRepository(repository);
    return fileErrors(signal, async () => {
      const isRoot =
        (await rootName(this.#root)) === repository &&
        (await readLayoutIndex(this.#root, this.#root)) !== undefined;
      return isRoot ? this.#root : join(this.#root, repository);
    });
  }

  async #open(
    repository: string,
    signal?: AbortSignal,
  ): Promise<{ directory: string; index: LayoutIndex }> {
    const directory = await this.#directory(repository, signal);
    const index = await fileErrors(signal, () =>
      readLayoutIndex(this.#root, directory),
    );
    if (!index) {
      throw new OciError({
        code: 'REPOSITORY_NOT_FOUND',
        message: `The directory holds no image layout named ${repository}`,
      });
    }
    return { directory, index };
  }

  async #readBlob(
    directory: string,
    digest: string,
    maxBytes: number,
    signal?: AbortSignal,
  ): Promise<Uint8Array> {
    const file = blobFile(directory, digest);
    const bytes = await fileErrors(signal, () =>
      readFileBelow(this.#root, file, maxBytes),
    );
    if (!bytes) {
      throw missing(`The image layout does not have ${digest}`);
    }
    return bytes;
  }

  async #writeBlob(
    directory: string,
    digest: string,
    bytes: Uint8Array,
    signal?: AbortSignal,
  ): Promise<void> {
    const file = blobFile(directory, digest);
    await fileErrors(signal, async () => {
      const known = await resolveBelow(this.#root, file);
      if (known === undefined) {
        await replaceFile(file, bytes);
      }
    });
  }
}

function blobFile(directory: string, digest: string): string {
  const { algorithm, hex } = requireDigest(digest);
  return join(directory, 'blobs', algorithm, hex);
}

function missing(message: string): OciError {
  return new OciError({ code: 'NOT_FOUND', message });
}
