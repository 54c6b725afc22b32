import type { Compliance, Contract, Finding } from '@pacto/core';
import type {
  BundleLabels,
  FileRecord,
  NewRevision,
  RevisionHead,
  RevisionRecord,
} from './records';

/** Names one revision. @internal */
export interface RevisionKey {
  repositoryId: string;
  digest: string;
}

/** Names one file of one revision. @internal */
export interface FilePlace extends RevisionKey {
  path: string;
}

/** @internal */
export interface UnlabelledRevision extends RevisionKey {
  repository: string;
  head: RevisionHead;
}

/** @internal */
export interface DescribedRevision extends RevisionRecord {
  /** Those that point to it, in order. */
  tags: string[];
  /** Ordered by path. */
  files: FileRecord[];
  /** In the order they were made. */
  findings: Finding[];
}

/**
 * Revisions with their findings, files and references.
 *
 * @internal
 */
export interface RevisionStore {
  /**
   * Stores everything about revisions of one repository, each given once, in one transaction; the same again changes
   * nothing but the reader's view.
   */
  save(
    repositoryId: string,
    revisions: readonly NewRevision[],
    at: string,
  ): Promise<void>;
  /** Heads by repository, in no order. */
  heads(repositoryIds: readonly string[]): Promise<Map<string, RevisionHead[]>>;
  /** Heads of these revisions by repository, in no order; each key once. */
  headsAt(keys: readonly RevisionKey[]): Promise<Map<string, RevisionHead[]>>;
  get(key: RevisionKey): Promise<RevisionRecord | undefined>;
  /**
   * The revision of a version: of several the one that the tag of that version points to, else the one that was new last.
   */
  digestOfVersion(
    repositoryId: string,
    version: string,
  ): Promise<string | undefined>;
  /** With what belongs to it, in one statement. */
  describe(key: RevisionKey): Promise<DescribedRevision | undefined>;
  /** Contracts by repository id, of those revisions that have one. */
  contracts(keys: readonly RevisionKey[]): Promise<Map<string, Contract>>;
  /** By what is in the bundle, by repository id; of those revisions that were checked. */
  compliance(keys: readonly RevisionKey[]): Promise<Map<string, Compliance>>;
  /** Ordered by path. */
  files(key: RevisionKey): Promise<FileRecord[]>;
  /** In the order of the places; undefined for files that are not there. */
  filesAt(places: readonly FilePlace[]): Promise<(FileRecord | undefined)[]>;
  /** The content behind {@link FileRecord.sha256}. All of it is in memory, so ask for what fits. */
  blobs(sha256s: readonly string[]): Promise<Map<string, Buffer>>;
  /** Current revisions of a source whose labels nobody looked at, at most so many. */
  unlabelled(sourceId: string, limit: number): Promise<UnlabelledRevision[]>;
  /** Keeps the labels; `isNews` has the next sync derive the state of the repository again. */
  saveLabels(
    key: RevisionKey,
    labels: BundleLabels,
    isNews: boolean,
  ): Promise<void>;
  /**
   * Deletes revisions without a tag since before a time, at most so many, and files that nobody else has. Answers how
   * many.
   */
  removeUntagged(before: string, limit: number): Promise<number>;
  /** Errors and warnings of all revisions of a repository, by digest. */
  repositoryFindings(repositoryId: string): Promise<Map<string, Finding[]>>;
}
