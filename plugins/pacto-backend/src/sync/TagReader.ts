import type { FetchedManifest, OciReader } from '@pacto/oci';
import type { ProblemRecord, RevisionHead, TagRecord } from '../store';
import { type Failure, failureOf } from './failure';
import { isWaiting, planRetry, type Retry } from './retries';
import type { RevisionReader } from './RevisionReader';
import type { Scrutiny } from './Scrutiny';
import { isVersionTag } from './tagOrder';

/** @internal */
export interface TagReading {
  record: TagRecord;
  failure?: Failure;
  /** When what failed is tried again. */
  retry?: Retry;
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
  /** What tags ran into the last time, by tag. */
  problems: ReadonlyMap<string, ProblemRecord>;
  scrutiny: Scrutiny;
  /** Resolve tags that are no versions. */
  aliases: boolean;
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
    const { known, revisions, problems, at, signal } = this.#options;
    signal.throwIfAborted();
    const before = known.get(tag);
    const firstSeenAt = before?.firstSeenAt ?? at;
    const problem = problems.get(tag);
    const waits = this.#isWaiting(problem);
    let digest: string | undefined;
    try {
      const manifest =
        waits && !this.#isRechecked(tag)
          ? undefined
          : await this.#resolve(tag, before);
      digest = manifest?.digest ?? before?.digest;
      if (waits && (!manifest || manifest.digest === problem!.digest)) {
        return this.#keepWaiting(tag, problem!, before, firstSeenAt);
      }
      if (digest !== undefined) await revisions.ensure(digest, manifest);
      return { record: { tag, digest, firstSeenAt } };
    } catch (error) {
      signal.throwIfAborted();
      const failure = failureOf(error);
      if (!failure) throw error;
      return {
        record: { tag, digest: this.#lastGood(before) ?? digest, firstSeenAt },
        failure,
        retry: planRetry({ before: problem, failure, digest, at }),
      };
    }
  }

  #isWaiting(problem: ProblemRecord | undefined): boolean {
    const { at, scrutiny } = this.#options;
    return !scrutiny.impatient && isWaiting(problem, at);
  }

  #keepWaiting(
    tag: string,
    problem: ProblemRecord,
    before: TagRecord | undefined,
    firstSeenAt: string,
  ): TagReading {
    const { code, message, remedy, unreadable, digest } = problem;
    const { attempts, nextAttemptAt } = problem;
    return {
      record: { tag, digest: before?.digest, firstSeenAt },
      failure: {
        kind: unreadable ? 'damaged' : 'away',
        code,
        message,
        remedy,
      },
      retry: { digest, attempts, nextAttemptAt: nextAttemptAt! },
    };
  }

  /** The manifest behind the tag; undefined when it still is the known one, or is trusted to be. */
  async #resolve(
    tag: string,
    before: TagRecord | undefined,
  ): Promise<FetchedManifest | undefined> {
    const { reader, path, problems, aliases, signal } = this.#options;
    const trusted =
      before?.digest !== undefined &&
      before.missingSince === undefined &&
      !this.#isRechecked(tag) &&
      (isVersionTag(tag) || !aliases) &&
      // Bad content is settled until the tag is looked at more closely.
      problems.get(tag)?.nextAttemptAt === undefined;
    if (trusted) return undefined;
    return reader.fetchManifest(path, tag, {
      signal,
      knownDigest: before?.digest,
    });
  }

  #isRechecked(tag: string): boolean {
    return this.#options.scrutiny.recheck(tag);
  }

  /** What a tag pointed to stays when the new content did not arrive. */
  #lastGood(before: TagRecord | undefined): string | undefined {
    const digest = before?.digest;
    return digest !== undefined && this.#options.heads.has(digest)
      ? digest
      : undefined;
  }
}
