import type { GraphDiff } from '../../graph';
import type { Limitation } from '../../work';
import type { BundleDiff } from '../BundleDiff';
import type { ChangeClass } from '../change';

/**
 * What changed in a service and in all that it needs. Source: diff sheet, §9.
 *
 * @public
 */
export interface RecursiveDiff {
  /** The highest class of the root and of the dependencies. */
  classification: ChangeClass;
  root: BundleDiff;
  /** Services that both sides need and that differ, by name. */
  dependencies: DependencyDiff[];
  /** Absent when both sides need the same services in the same versions. */
  graph?: GraphDiff;
  /** `partial`: a bundle could not be compared in full, or a graph is not whole. */
  completeness: 'complete' | 'partial';
  limitations: Limitation[];
}

/** @public */
export interface DependencyDiff {
  /** Of the service. */
  name: string;
  /** As written in the contract that needs it. */
  oldRef?: string;
  newRef?: string;
  diff: BundleDiff;
}
