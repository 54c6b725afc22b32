import type {
  BundleEntry,
  Compliance,
  Contract,
  Finding,
  InterfaceType,
  Owner,
} from '@pacto/core';

/** @internal */
export interface BundleLabels {
  name?: string;
  version?: string;
  pactoVersion?: string;
}

/** valid, invalid or unknown; see the schema `Status` of the API. @internal */
export type ServiceStatus = 'valid' | 'invalid' | 'unknown';

/** @internal */
export type RevisionState = 'valid' | 'invalid' | 'unreadable';

/**
 * Why something could not be read.
 *
 * @internal
 */
export interface Problem {
  code: string;
  message: string;
  remedy?: string;
}

/** A problem with a tag that is newer than what is shown. @internal */
export interface TagProblem extends Problem {
  tag: string;
  since: string;
}

/**
 * What is known about one repository. Times are ISO 8601 in UTC, here and in all records.
 *
 * @internal
 */
export interface ServiceRecord {
  id: string;
  /** host/path */
  repository: string;
  sourceId: string;
  name: string;
  status: ServiceStatus;
  currentDigest?: string;
  version?: string;
  pactoVersion?: string;
  summary: ServiceSummaryRecord;
  /** Over the current revision and the repository, name collisions aside. */
  errors: number;
  warnings: number;
  /** Version of the reader that derived this. */
  derivedBy: number;
  /** Of its row when it was read; 0 when it is new. */
  rowVersion: number;
  missingSince?: string;
  firstSeenAt: string;
  lastChangedAt: string;
}

/** @internal */
export interface ServiceSummaryRecord {
  owner?: Owner;
  workload?: Contract['workload'];
  interfaceTypes: InterfaceType[];
  problems: TagProblem[];
  /** When its readiness ends, in whole or in part; earliest first. */
  readyUntil?: ReadinessDate[];
}

/** @internal */
export interface ReadinessDate {
  /** Absent for the readiness as a whole. */
  claim?: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  expires: string;
}

/** @internal */
export interface TagRecord {
  tag: string;
  /** Absent while the tag could not be resolved. */
  digest?: string;
  firstSeenAt: string;
  /** The registry lists it no more; it counts until the grace is over. */
  missingSince?: string;
}

/** A version tag that was pushed again with other content. @internal */
export interface TagMove {
  tag: string;
  from: string;
  to: string;
  at: string;
  /** Only the packaging differs. */
  sameContent: boolean;
}

/**
 * A revision without its content.
 *
 * @internal
 */
export interface RevisionHead {
  digest: string;
  state: RevisionState;
  name?: string;
  version?: string;
  pactoVersion?: string;
  /** Was there a contract in it that loads? */
  hasContract: boolean;
  contentHash?: string;
  /** What its configuration says about it; absent as long as nobody looked. */
  labels?: BundleLabels;
  layer?: { digest: string; size: number };
  errors: number;
  warnings: number;
  /** The first error, when there is one. */
  problem?: Problem;
  readerVersion: number;
  firstSeenAt: string;
}

/** @internal */
export interface RevisionRecord extends RevisionHead {
  contract?: Contract;
  /** By what is in the bundle; absent when it could not be checked. */
  compliance?: Compliance;
}

/** What a sync hands over after reading one revision. @internal */
export interface NewRevision {
  digest: string;
  state: RevisionState;
  contract?: Contract;
  contentHash?: string;
  compliance?: Compliance;
  layer?: { digest: string; size: number };
  findings: Finding[];
  files: BundleEntry[];
  references: ReferenceRecord[];
  readerVersion: number;
}

/** @internal */
export interface FileRecord {
  path: string;
  size: number;
  sha256: string;
}

/**
 * A reference as written in a contract.
 *
 * @internal
 */
export interface ReferenceRecord {
  kind: 'dependency' | 'configuration' | 'policy';
  name: string;
  ref: string;
  required: boolean;
  range?: string;
  /** The repository meant, `host/path`; absent when the text names none. */
  target?: string;
}

/** @internal */
export interface ProblemRecord extends Problem {
  sourceId: string;
  /** Absent when the source itself is the problem. */
  repository?: string;
  tag?: string;
  /** The bundle is bad, as opposed to out of reach. */
  unreadable: boolean;
  since: string;
  /** What failed, when that is known. */
  digest?: string;
  /** How often it failed. */
  attempts: number;
  /** Not tried again before; absent for the next sync. */
  nextAttemptAt?: string;
}

/** @internal */
export type SyncOutcome =
  | 'running'
  | 'ok'
  | 'partial'
  | 'failed'
  | 'interrupted';

/** @internal */
export interface SyncCounts {
  repositories: number;
  tags: number;
  /** Revisions that were new to us. */
  fetched: number;
  problems: number;
  /** Repositories that were dealt with so far. */
  done: number;
  /** Repositories in which something is different now. */
  changed: number;
  /** Repositories whose tags could not be listed. */
  failed: number;
  /** Sent to the registry, its token service and its storage. */
  requests: number;
  /** Received in bodies. */
  bytes: number;
}

/** @internal */
export interface SyncRunRecord extends SyncCounts {
  id: string;
  sourceId: string;
  startedAt: string;
  finishedAt?: string;
  outcome: SyncOutcome;
  /** Known version tags were resolved again. */
  rechecked: boolean;
  error?: Problem;
}
