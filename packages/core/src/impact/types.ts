import type { Owner } from '../contract';
import type { Change, ChangeClass } from '../diff';
import type { BlastRadius } from '../graph';
import type { Limitation } from '../work';

/**
 * Whether a consumer can live with a change; unknown is never counted as compatible.
 *
 * @public
 */
export type Verdict = 'compatible' | 'incompatible' | 'unknown';

/** @public */
export interface VerdictReason {
  /**
   * Of a range: `RANGE_ADMITS`, `RANGE_REFUSES`, `RANGE_REFUSES_BOTH` (the old version too), `RANGE_ADMITS_NEW_ONLY`,
   * `NO_RANGE`, `INVALID_RANGE`, `NO_VERSION`, `INVALID_VERSION`.
   * Of a change: `BREAKING_CHANGE_ADMITTED`, `MAY_BREAK`, `DIFF_INCOMPLETE`, `NO_DIFF`, `REMOVED`.
   * In a rollout: `NOT_PUBLISHED`. Of a reference: `PINNED`, `MAY_MEAN_THIS`, `MAY_MEAN_CONSUMER`. Of another consumer on the way: `VIA_CONSUMER`.
   */
  code: string;
  message: string;
  /** Path of the change it rests on. */
  change?: string;
  /** Id of the consumer on the way. */
  via?: string;
}

/**
 * What changes between two revisions of a service, as a diff says.
 *
 * @public
 */
export interface ImpactDiff {
  classification: ChangeClass;
  changes: readonly Change[];
  completeness: 'complete' | 'partial';
}

/**
 * Whom a change of one service hits. Source: graph sheet, §8.
 *
 * @public
 */
export interface Impact {
  /** Everybody who needs the service, directly or not; by verdict (incompatible, unknown, compatible), depth, name, id. */
  consumers: ImpactConsumer[];
  counts: { compatible: number; incompatible: number; unknown: number };
  /** Without those who only may mean this service. */
  blastRadius: BlastRadius;
  /** By the key of the owner; those without one are last. */
  owners: ImpactOwner[];
  completeness: 'complete' | 'partial';
  limitations: Limitation[];
}

/** @public */
export interface ImpactConsumer {
  id: string;
  name: string;
  version?: string;
  owner?: Owner;
  /** Steps of the shortest way to the changed service; 1 is direct. */
  depth: number;
  direct: boolean;
  /** Ids from the consumer to the changed service, both included; at most 100. */
  path: string[];
  /** Ids left out of the path, before its last one. */
  pathOmitted?: number;
  /** Every dependency on this path is required. */
  required: boolean;
  /** Some way to the changed service has required dependencies only: it counts for upstream's blast radius. */
  inBlastRadius: boolean;
  /** All ways to the changed service lead over a reference that was not resolved and may mean something else. */
  possible?: true;
  /** Of the last dependency on the path. */
  range?: string;
  /** The new version against the range alone, as upstream judges; of the last dependency on the path. */
  rangeVerdict: Verdict;
  /** The worst on all ways to the changed service. */
  verdict: Verdict;
  reasons: readonly VerdictReason[];
}

/** @public */
export interface ImpactOwner {
  /** Absent: consumers without an owner. */
  key?: string;
  /** Ids, in the order of the consumers. */
  consumers: string[];
  counts: { compatible: number; incompatible: number; unknown: number };
}
