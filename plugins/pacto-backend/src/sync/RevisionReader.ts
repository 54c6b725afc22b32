import type { FetchedManifest, OciReader } from '@pacto/oci';
import {
  loadBundle,
  type NewRevision,
  NotStoredError,
  type RevisionHead,
  type RevisionStore,
} from '../store';
import type { Workers } from '../workers';
import { RevisionBatch } from './RevisionBatch';
import { checkRevision, READER_VERSION, readRevision } from './readRevision';

/** @internal */
export interface RevisionReaderOptions {
  reader: OciReader;
  revisions: RevisionStore;
  workers: Workers;
  repositoryId: string;
  /** Without the host. */
  path: string;
  heads: ReadonlyMap<string, RevisionHead>;
  at: string;
  signal: AbortSignal;
  /** Bounds how many bundles are open at once. */
  limit: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Stores the revisions of one repository that are new, or that an older reader read. One object per repository and
 * sync: a digest that several tags share is read once.
 *
 * @internal
 */
export class RevisionReader {
  readonly #options: RevisionReaderOptions;
  readonly #reads = new Map<string, Promise<void>>();
  readonly #batch: RevisionBatch;

  static create(options: RevisionReaderOptions): RevisionReader {
    return new RevisionReader(options);
  }

  private constructor(options: RevisionReaderOptions) {
    this.#options = options;
    this.#batch = RevisionBatch.create(options);
  }

  /** Revisions stored so far. */
  get stored(): number {
    return this.#batch.stored;
  }

  /** Throws OciErrors, errors of the store, and the reason of the signal. */
  async ensure(digest: string, manifest?: FetchedManifest): Promise<void> {
    const head = this.#options.heads.get(digest);
    if (head?.readerVersion === READER_VERSION) return;
    let read = this.#reads.get(digest);
    if (!read) {
      read = this.#options.limit(() => this.#read(digest, head, manifest));
      this.#reads.set(digest, read);
    }
    await read;
  }

  /**
   * Reads those again that have no tag any more and so are nobody's business otherwise, and stores what was read and
   * is not stored yet.
   */
  async ensureStored(): Promise<void> {
    for (const head of this.#options.heads.values()) {
      if (isStored(head)) await this.ensure(head.digest);
    }
    await this.#batch.flush();
  }

  async #read(
    digest: string,
    head: RevisionHead | undefined,
    resolved: FetchedManifest | undefined,
  ): Promise<void> {
    const revision =
      head && isStored(head)
        ? await this.#again(head)
        : await this.#fetch(digest, resolved);
    if (revision) await this.#batch.add(revision);
  }

  /** The same bytes as before need no registry, which may be away just now. */
  async #again({ digest, layer }: RevisionHead): Promise<NewRevision> {
    const { revisions, workers, repositoryId, signal } = this.#options;
    const files = await loadBundle(revisions, { repositoryId, digest });
    return checkRevision({ workers, digest, layer, files, signal });
  }

  async #fetch(
    digest: string,
    resolved: FetchedManifest | undefined,
  ): Promise<NewRevision | undefined> {
    const { reader, workers, path, signal } = this.#options;
    const manifest =
      resolved ?? (await reader.fetchManifest(path, digest, { signal }));
    const known = (layerDigest: string) => this.#storedFiles(layerDigest);
    return (
      manifest &&
      readRevision({ reader, workers, path, manifest, known, signal })
    );
  }

  /** Of another revision with the same layer: pushed again, or under another tag. */
  async #storedFiles(layerDigest: string) {
    const { heads, revisions, repositoryId } = this.#options;
    const twin = [...heads.values()].find(
      ({ layer }) => layer?.digest === layerDigest,
    );
    if (!twin) return undefined;
    try {
      return await loadBundle(revisions, { repositoryId, digest: twin.digest });
    } catch (error) {
      // Removed meanwhile; then it is fetched.
      if (error instanceof NotStoredError) return undefined;
      throw error;
    }
  }
}

/** Of what could not be opened nothing is stored. */
function isStored({ layer }: RevisionHead): boolean {
  return layer !== undefined;
}
