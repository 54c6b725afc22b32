import type { ProblemRecord } from './records';

/** A problem as a sync found it. @internal */
export type NewProblem = Omit<
  ProblemRecord,
  'sourceId' | 'since' | 'attempts'
> & {
  /** When it began, if that is older than this sync. */
  since?: string;
  /** Default 1. */
  attempts?: number;
};

/** @internal */
export interface TroubledRepository {
  sourceId: string;
  repository: string;
  /** Of its oldest problem. */
  since: string;
}

/**
 * What cannot be read now. A problem keeps its `since` until it is gone, also when its code changes in between.
 *
 * @internal
 */
export interface ProblemStore {
  /**
   * Makes these the problems of one repository, or of the source itself when `repository` is left out. Nothing is
   * written when they are known already. Answers whether anything but the number of attempts is new.
   */
  replace(options: {
    sourceId: string;
    repository?: string;
    problems: readonly NewProblem[];
    at: string;
  }): Promise<{ changed: boolean }>;
  /** The source itself first, then by repository and tag. */
  ofSource(sourceId: string): Promise<ProblemRecord[]>;
  /** At most one: why the source as a whole cannot be read. */
  ofSourceItself(sourceId: string): Promise<ProblemRecord[]>;
  /** The same of all sources, by source. */
  ofSources(): Promise<Map<string, ProblemRecord>>;
  /** Of the repository itself first, then by tag. */
  ofRepository(repository: string): Promise<ProblemRecord[]>;
  /** The same of many, by repository, of those that have some. */
  ofRepositories(
    repositories: readonly string[],
  ): Promise<Map<string, ProblemRecord[]>>;
  /** All repositories in which something cannot be read, ordered by source and repository. */
  troubled(): Promise<TroubledRepository[]>;
  count(sourceId: string): Promise<number>;
  /** Forgets problems of repositories of a source, all but those given. */
  prune(sourceId: string, keep: ReadonlySet<string>): Promise<void>;
}
