import type { FleetConflict, FleetDependency, FleetEdge } from '../graph';
import type { Limitation } from '../work';
import type { Impact, ImpactDiff, Verdict, VerdictReason } from './types';

/**
 * Something that might be done. `upgrade`: a consumer asks for another range of all its dependencies of this name.
 *
 * @public
 */
export type WhatIfChange =
  | {
      kind: 'publish';
      serviceId: string;
      version: string;
      /** Absent: only the version is known. */
      diff?: ImpactDiff;
      /** Of the new revision; absent: as they are. */
      dependencies?: FleetDependency[];
    }
  | { kind: 'remove'; serviceId: string }
  | { kind: 'upgrade'; serviceId: string; dependency: string; range: string };

/** @public */
export interface WhatIf {
  /** Absent for `upgrade`, which changes what a service asks for, not what it offers. */
  impact?: Impact;
  /** Dependencies that become incompatible, also new ones of a published revision; these were unknown before. */
  broken: EdgeChange[];
  /** Dependencies that were incompatible, and are not any more. */
  healed: EdgeChange[];
  /** Dependencies that were compatible, and of which nobody can tell any more. */
  uncertain: EdgeChange[];
  /** Of the services concerned. */
  conflicts: { appeared: FleetConflict[]; gone: FleetConflict[] };
  completeness: 'complete' | 'partial';
  limitations: Limitation[];
}

/** @public */
export interface EdgeChange extends FleetEdge {
  before: Verdict;
  after: Verdict;
  reasons: readonly VerdictReason[];
}
