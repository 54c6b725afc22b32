import type { FetchedManifest, OciReader } from '@pacto/oci';
import {
  loadBundle,
  type NewRevision,
  type RevisionHead,
  type RevisionStore,
} from '../store';
import type { Workers } from '../workers';
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
  #stored = 0;

  static create(options: RevisionReaderOptions): RevisionReader {
    return new RevisionReader(options);
  }

  private constructor(options: RevisionReaderOptions) {
    this.#options = options;
  }

  /** Revisions stored so far. */
  get stored(): number {
    return this.#stored;
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

  /** Reads those again that have no tag any more and so are nobody's business otherwise. */
  async ensureStored(): Promise<void> {
    for (const head of this.#options.heads.values()) {
      if (isStored(head)) await this.ensure(head.digest);
    }
  }

  async #read(
    digest: string,
    head: RevisionHead | undefined,
    resolved: FetchedManifest | undefined,
  ): Promise<void> {
    const { revisions, repositoryId, at } = this.#options;
    const revision =
      head && isStored(head)
        ? await this.#again(head)
        : await this.#fetch(digest, resolved);
    if (!revision) return;
    await revisions.save(repositoryId, revision, at);
    this.#stored += 1;
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
    return (
      manifest && readRevision({ reader, workers, path, manifest, signal })
    );
  }
}

/** Of what could not be opened nothing is stored. */
function isStored({ layer }: RevisionHead): boolean {
  return layer !== undefined;
}
