import pLimit from 'p-limit';
import type { Problem } from '../../store';
import type { ContractSource } from '../../sync';
import { failureOf } from '../../sync/failure';
import { readRevision } from '../../sync/readRevision';
import { orderTags } from '../../sync/tagOrder';
import type { Workers } from '../../workers';
import { type PreviewedRevision, withoutFiles } from './PreviewedRevision';

/** Repositories read at once, over all callers; an open bundle has 50 MiB at most. */
const AT_ONCE = 4;

/** The newest version of one repository, as it is in its source now. @internal */
export interface PreviewReading {
  /** With the host. */
  repository: string;
  tag?: string;
  /** Absent when nothing arrived. */
  revision?: PreviewedRevision;
  /** Why it could not be read. */
  problem?: Problem;
}

/** @internal */
export interface PreviewBounds {
  /** Of the caller. */
  signal: AbortSignal;
  /** Aborted when the time for the whole preview is over. */
  deadline: AbortSignal;
  /** The caller does not see everything. Default false. */
  restricted?: boolean;
  /** Without the host, those that the caller may not see. Default none. */
  hidden?: ReadonlySet<string>;
}

const NO_TAGS: Problem = {
  code: 'EMPTY_LISTING',
  message: 'The repository lists no tags',
  remedy: 'Push a version.',
};

/** The same for what is not there and for what is hidden, to whom anything may be hidden. */
const NOT_SEEN: Problem = {
  code: 'REPOSITORY_NOT_FOUND',
  message: 'The source has no repository of this name that you may see',
  remedy: 'Check the name, and what you may see.',
};

const OUT_OF_TIME: Problem = {
  code: 'OUT_OF_TIME',
  message: 'There was no time left to read it',
  remedy:
    'Ask for fewer repositories, or check how quickly the source answers.',
};

/**
 * Reads repositories from their source without keeping anything.
 *
 * @internal
 */
export class PreviewReader {
  readonly #workers: Workers;
  readonly #limit = pLimit(AT_ONCE);

  static create(options: { workers: Workers }): PreviewReader {
    return new PreviewReader(options.workers);
  }

  private constructor(workers: Workers) {
    this.#workers = workers;
  }

  /**
   * Of the tag that a first sync would show. Throws the reason of the caller's signal; what is wrong with the
   * repository is in the answer.
   *
   * @param path - without the host
   */
  read(
    source: ContractSource,
    path: string,
    bounds: PreviewBounds,
  ): Promise<PreviewReading> {
    return this.#limit(() => this.#read(source, path, bounds));
  }

  async #read(
    source: ContractSource,
    path: string,
    { signal: caller, deadline, restricted, hidden }: PreviewBounds,
  ): Promise<PreviewReading> {
    const { promptReader: reader } = source;
    const repository = `${source.host}/${path}`;
    const signal = AbortSignal.any([caller, deadline]);
    let tag: string | undefined;
    try {
      signal.throwIfAborted();
      // Asked in any case, so that what is hidden and what does not exist take the same time.
      const tags = await reader.listTags(path, { signal });
      tag = hidden?.has(path) ? undefined : newestOf(tags);
      if (tag === undefined) {
        return { repository, problem: restricted ? NOT_SEEN : NO_TAGS };
      }
      const manifest = await reader.fetchManifest(path, tag, { signal });
      const workers = this.#workers;
      const revision =
        manifest &&
        withoutFiles(
          await readRevision({ reader, workers, path, manifest, signal }),
        );
      return { repository, tag, revision, problem: problemOf(revision) };
    } catch (error) {
      caller.throwIfAborted();
      if (deadline.aborted) return { repository, tag, problem: OUT_OF_TIME };
      const failure = failureOf(error);
      if (!failure) throw error;
      const isThere = tag !== undefined || Object(error).retryable === true;
      const problem = restricted && !isThere ? NOT_SEEN : failure;
      return { repository, tag, problem };
    }
  }
}

function newestOf(tags: readonly string[]): string | undefined {
  const seen = tags.map(tag => ({ tag, firstSeenAt: '' }));
  return orderTags(seen, new Map())[0]?.tag;
}

function problemOf(
  revision: PreviewedRevision | undefined,
): Problem | undefined {
  return revision?.state === 'unreadable' ? revision.findings[0] : undefined;
}
