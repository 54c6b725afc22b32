import type { FetchedManifest, OciReader } from '@pacto/oci';
import type { RevisionHead, TagRecord } from '../store';
import { type Failure, failureOf } from './failure';
import type { RevisionReader } from './RevisionReader';
import { isVersionTag } from './tagOrder';

/** @internal */
export interface TagReading {
  record: TagRecord;
  failure?: Failure;
}

/** @internal */
export interface TagReaderOptions {
  reader: OciReader;
  revisions: RevisionReader;
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
}

/**
 * Brings the tags of one repository up to date, and has the revisions behind them read.
 *
 * @internal
 */
export class TagReader {
  readonly #options: TagReaderOptions;

  static create(options: TagReaderOptions): TagReader {
    return new TagReader(options);
  }

  private constructor(options: TagReaderOptions) {
    this.#options = options;
  }

  /** Throws what is not a failure of the source: errors of the store, and cancellation. */
  async read(tag: string): Promise<TagReading> {
    const { known, revisions, at, signal } = this.#options;
    signal.throwIfAborted();
    const before = known.get(tag);
    const firstSeenAt = before?.firstSeenAt ?? at;
    let digest: string | undefined;
    try {
      const manifest = await this.#resolve(tag, before);
      digest = manifest?.digest ?? before?.digest;
      if (digest !== undefined) await revisions.ensure(digest, manifest);
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

  /** What a tag pointed to stays when the new content did not arrive. */
  #lastGood(before: TagRecord | undefined): string | undefined {
    return before?.digest !== undefined &&
      this.#options.heads.has(before.digest)
      ? before.digest
      : undefined;
  }
}
