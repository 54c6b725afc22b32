import type { Finding } from '@pacto/core';
import type { ServiceRecord, TagMove, TagRecord } from './records';

/** @internal */
export interface RepositoryState {
  service: ServiceRecord;
  tags: TagRecord[];
  /** Oldest first. */
  moves: TagMove[];
  /** On the repository, not on one revision; name collisions aside. */
  findings: Finding[];
}

/** @internal */
export interface ListedRepository {
  id: string;
  repository: string;
  name: string;
  lastChangedAt: string;
  missingSince?: string;
}

/**
 * What a sync keeps about repositories. Everything is derived from what was read; `save` of the same twice is
 * harmless.
 *
 * @internal
 */
export interface RepositoryStore {
  /** Makes the repository known when it is not; a repository that moved to another source goes with it. */
  ensure(options: {
    repository: string;
    sourceId: string;
    name: string;
    at: string;
  }): Promise<void>;
  get(id: string): Promise<RepositoryState | undefined>;
  /** Those of the repositories (`host/path`) that are known. */
  known(repositories: readonly string[]): Promise<Set<string>>;
  /** By id, of those that are known. */
  getAll(ids: readonly string[]): Promise<Map<string, RepositoryState>>;
  /**
   * Replaces the state of a repository, in one transaction. Throws a StaleStateError, and writes nothing, when somebody
   * else saved it since it was read.
   */
  save(state: RepositoryState, at: string): Promise<void>;
  /** Ordered by tag. */
  tags(ids: readonly string[]): Promise<Map<string, TagRecord[]>>;
  /** Version tags that were pushed again, oldest first; by id, of those that have some. */
  moves(ids: readonly string[]): Promise<Map<string, TagMove[]>>;
  /** On repositories, not on revisions; by id, of those that have some. */
  findings(ids: readonly string[]): Promise<Map<string, Finding[]>>;
  /** Ordered by repository. */
  ofSource(sourceId: string): Promise<ListedRepository[]>;
  /** Sources of all repositories. */
  sourceIds(): Promise<string[]>;
  setMissingSince(
    ids: readonly string[],
    at: string | undefined,
  ): Promise<void>;
  /** Forgets repositories with all they have, and the files that nobody else has. */
  remove(ids: readonly string[]): Promise<void>;
}
