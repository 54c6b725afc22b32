import type { FetchedManifest, OciReader } from '@pacto/oci';
import type { RevisionHead, RevisionStore, TagRecord } from '../store';
import { type Failure, failureOf } from './failure';
import { READER_VERSION, readRevision } from './readRevision';
import { isVersionTag } from './tagOrder';

/** @internal */
export interface TagReading {
  record: TagRecord;
  failure?: Failure;
}

/** @internal */
export interface TagReaderOptions {
  reader: OciReader;
  revisions: RevisionStore;
  repositoryId: string;
  /** Without the host. */
  path: string;
  /** What was known before, by tag. */
  known: ReadonlyMap<string, TagRecord>;
  heads: ReadonlyMap<string, RevisionHead>;
  /** Resolve known version tags again. */
  recheck: boolean;
  /** Tags that are resolved again in any case, since they failed the last time. */
  failed: ReadonlySet<string>;
  at: string;
  signal: AbortSignal;
  /** Bounds how many bundles are open at once. */
  limit: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Brings the tags of one repository up to date, and stores the revisions behind them that are new. One object per
 * repository and sync: a digest that several tags share is read once.
 *
 * @internal
 */
export class TagReader {
  readonly #options: TagReaderOptions;
  readonly #reads = new Map<string, Promise<void>>();
  #fetched = 0;

  static create(options: TagReaderOptions): TagReader {
    return new TagReader(options);
  }

  private constructor(options: TagReaderOptions) {
    this.#options = options;
  }

  /** Revisions stored so far. */
  get fetched(): number {
    return this.#fetched;
  }

  /** Throws what is not a failure of the source: errors of the store, and cancellation. */
  async read(tag: string): Promise<TagReading> {
    const { known, at, signal } = this.#options;
    signal.throwIfAborted();
    const before = known.get(tag);
    const firstSeenAt = before?.firstSeenAt ?? at;
    let digest: string | undefined;
    try {
      const manifest = await this.#resolve(tag, before);
      digest = manifest?.digest ?? before?.digest;
      if (digest !== undefined) await this.#ensureRead(digest, manifest);
      return { record: { tag, digest, firstSeenAt } };
    } catch (error) {
      signal.throwIfAborted();
      const failure = failureOf(error);
      if (!failure) throw error;
      return {
        record: { tag, digest: this.#lastGood(before) ?? digest, firstSeenAt },
        failure,
      };
    }
  }

  /** The manifest behind the tag; undefined when it still is the known one, or is trusted to be. */
  async #resolve(
    tag: string,
    before: TagRecord | undefined,
  ): Promise<FetchedManifest | undefined> {
    const { reader, path, recheck, failed, signal } = this.#options;
    const trusted = !recheck && isVersionTag(tag) && !failed.has(tag);
    if (before?.digest !== undefined && trusted) return undefined;
    return reader.fetchManifest(path, tag, {
      signal,
      knownDigest: before?.digest,
    });
  }

  async #ensureRead(
    digest: string,
    manifest: FetchedManifest | undefined,
  ): Promise<void> {
    if (this.#options.heads.get(digest)?.readerVersion === READER_VERSION) {
      return;
    }
    let read = this.#reads.get(digest);
    if (!read) {
      read = this.#options.limit(() => this.#read(digest, manifest));
      this.#reads.set(digest, read);
    }
    await read;
  }

  async #read(
    digest: string,
    resolved: FetchedManifest | undefined,
  ): Promise<void> {
    const { reader, revisions, repositoryId, path, at, signal } = this.#options;
    const manifest =
      resolved ?? (await reader.fetchManifest(path, digest, { signal }));
    if (!manifest) return;
    const revision = await readRevision({ reader, path, manifest, signal });
    await revisions.save(repositoryId, revision, at);
    this.#fetched += 1;
  }

  /** What a tag pointed to stays when the new content did not arrive. */
  #lastGood(before: TagRecord | undefined): string | undefined {
    return before?.digest !== undefined &&
      this.#options.heads.has(before.digest)
      ? before.digest
      : undefined;
  }
}
