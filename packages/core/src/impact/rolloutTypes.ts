import type { FleetDependency } from '../graph';
import type { VerdictReason } from './types';

/**
 * A new revision of a service.
 *
 * @public
 */
export interface RolloutChange {
  serviceId: string;
  version: string;
  /** Of the new revision; absent: as they are. */
  dependencies?: FleetDependency[];
}

/** @public */
export interface Rollout {
  steps: RolloutStep[];
  /** `yes`: no step breaks anything. `unknown`: none does for sure, but not everything can be told. */
  safe: 'yes' | 'no' | 'unknown';
}

/** @public */
export interface RolloutStep {
  serviceId: string;
  version: string;
  /** Required dependencies that this step makes incompatible. */
  breaks: RolloutProblem[];
  /** Required dependencies that may become incompatible with this step. */
  uncertain: RolloutProblem[];
}

/** @public */
export interface RolloutProblem {
  consumer: string;
  provider: string;
  reason: VerdictReason;
}
