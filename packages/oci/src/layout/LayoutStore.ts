import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '@pacto/core';
import pLimit from 'p-limit';
import { requireSize } from '../descriptor';
import { isDigest, requireDigest, verifyDigest, verifySize } from '../digest';
import { OciError } from '../errors';
import { manifestMediaType } from '../manifest';
import { listLayoutReferrers } from '../signatures/listLayoutReferrers';
import { listTaggedReferrers } from '../signatures/listTaggedReferrers';
import { Referrer } from '../signatures/Referrer';
import { cleanTags, requireRepository, requireTagOrDigest } from '../names';
import {
  Descriptor,
  FetchedManifest,
  OciReader,
  OciWriter,
  RequestOptions,
} from '../types';
import { fileErrors } from './fileErrors';
import { findLayouts, rootName } from './findLayouts';
import { LayoutDirectory } from './LayoutDirectory';
import { LayoutIndexCache } from './LayoutIndexCache';
import { LayoutIndex, tagOf } from './layoutIndex';

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
  readonly #indexes = LayoutIndexCache.create();
  // An index is read, changed and put back: one change at a time.
  readonly #indexSlot = pLimit(1);

  private constructor(directory: string) {
    this.#root = directory;
  }

  async listRepositories(options: RequestOptions = {}): Promise<string[]> {
    const { signal } = options;
    return fileErrors(signal, () => findLayouts(this.#root, signal));
  }

  async listTags(
    repository: string,
    options: RequestOptions = {},
  ): Promise<string[]> {
    requireRepository(repository);
    return fileErrors(options.signal, async () => {
      const layout = await this.#layout(repository);
      const index = await requireIndex(layout, repository);
      return cleanTags(index.manifests.map(tagOf));
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
      const layout = await this.#layout(repository);
      const { manifests } = await requireIndex(layout, repository);
      const descriptor = manifests.find(
        entry => tagOf(entry) === reference || entry.digest === reference,
      );
      const digest = descriptor?.digest ?? reference;
      if (!isDigest(digest)) {
        throw missing(`${repository} has no tag ${reference}`);
      }
      if (digest === options.knownDigest) {
        return undefined;
      }
      const bytes = await requireBlob(layout, digest, limits.manifestBytes);
      verifySize(bytes.length, descriptor?.size ?? bytes.length);
      verifyDigest(bytes, digest);
      return {
        digest,
        mediaType: manifestMediaType(bytes, descriptor?.mediaType),
        bytes,
      };
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
      const bytes = await requireBlob(
        await this.#layout(repository),
        digest,
        maxBytes,
      );
      verifySize(bytes.length, size);
      verifyDigest(bytes, digest);
      return bytes;
    });
  }

  async listReferrers(
    repository: string,
    digest: string,
    options: RequestOptions = {},
  ): Promise<Referrer[]> {
    requireRepository(repository);
    requireDigest(digest);
    const { signal } = options;
    const untagged = await fileErrors(signal, async () => {
      const layout = await this.#layout(repository);
      const { manifests } = await requireIndex(layout, repository);
      return listLayoutReferrers({
        untagged: manifests.filter(entry => tagOf(entry) === undefined),
        digest,
        read: entry => requireBlob(layout, entry.digest, limits.manifestBytes),
      });
    });
    const tagged = await listTaggedReferrers(this, {
      repository,
      digest,
      signal,
    });
    return [...untagged, ...tagged];
  }

  async pushBlob(
    repository: string,
    bytes: Uint8Array,
    options: RequestOptions = {},
  ): Promise<{ digest: string; size: number }> {
    requireRepository(repository);
    return fileErrors(options.signal, async () => {
      const layout = await this.#createLayout(repository);
      return { digest: await layout.writeBlob(bytes), size: bytes.length };
    });
  }

  async pushManifest(
    repository: string,
    manifest: { bytes: Uint8Array; mediaType: string; tag?: string },
    options: RequestOptions = {},
  ): Promise<{ digest: string }> {
    const { bytes, mediaType, tag } = manifest;
    requireRepository(repository);
    if (tag !== undefined) {
      requireTagOrDigest(tag);
    }
    return fileErrors(options.signal, async () => {
      const layout = await this.#createLayout(repository);
      const digest = await layout.writeBlob(bytes);
      const descriptor = { mediaType, digest, size: bytes.length };
      await this.#indexSlot(() => layout.addManifest(descriptor, tag));
      return { digest };
    });
  }

  /** Nothing is held open. */
  async close(): Promise<void> {}

  async #createLayout(repository: string): Promise<LayoutDirectory> {
    await mkdir(this.#root, { recursive: true });
    return this.#layout(repository);
  }

  async #layout(repository: string): Promise<LayoutDirectory> {
    const realRoot = await realpath(this.#root);
    const at = (directory: string) =>
      LayoutDirectory.create({ realRoot, directory, indexes: this.#indexes });
    const root = at(this.#root);
    const isRoot =
      repository === rootName(this.#root) &&
      (await root.readIndex()) !== undefined;
    return isRoot ? root : at(join(this.#root, repository));
  }
}

async function requireIndex(
  layout: LayoutDirectory,
  repository: string,
): Promise<LayoutIndex> {
  const index = await layout.readIndex();
  if (!index) {
    throw new OciError({
      code: 'REPOSITORY_NOT_FOUND',
      message: `The directory holds no image layout named ${repository}`,
    });
  }
  return index;
}

async function requireBlob(
  layout: LayoutDirectory,
  digest: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const bytes = await layout.readBlob(digest, maxBytes);
  if (!bytes) {
    throw missing(`The image layout does not have ${digest}`);
  }
  return bytes;
}

function missing(message: string): OciError {
  return new OciError({ code: 'NOT_FOUND', message });
}
