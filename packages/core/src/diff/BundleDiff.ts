import type { Generation } from '../contract/model';
import type { SbomDiff } from '../sbom';
import type { Limitation } from '../work';
import type { Change, ChangeClass } from './change';
import type { RuleTable } from './rules/RuleTable';
import type { VersionStep } from './versionStep/VersionStep';

/**
 * `upstream`: exactly upstream's rules and texts. `deep`: what upstream leaves out or only calls "modified" is decided
 * further; never less severe than upstream unless the rule says why (`relaxes`).
 *
 * @public
 */
export type DiffProfile = 'deep' | 'upstream';

/** @public */
export interface DiffOptions {
  /** `deep` when absent. */
  profile?: DiffProfile;
  signal?: AbortSignal;
  /** Steps of work for all files together; `limits.diffSteps` when absent. */
  steps?: number;
  /** Other rules than those of the profile; for tests. */
  rules?: RuleTable;
  /** Read a side as this generation, instead of the one that its text shows. */
  generation?: { old?: Generation; new?: Generation };
}

/**
 * What changed from one bundle to another.
 *
 * @public
 */
export interface BundleDiff {
  profile: DiffProfile;
  /** See `RULES_VERSION`. */
  rulesVersion: number;
  /** The highest class of the changes; the least it can be when `completeness` is partial. */
  classification: ChangeClass;
  /** By part of the contract, then path; always the same order for the same bundles. */
  changes: Change[];
  counts: ChangeCounts;
  /** Informational, never part of the classification; absent when nothing differs. */
  sbom?: SbomDiff;
  /** `partial`: something could not be compared, `limitations` says what. */
  completeness: 'complete' | 'partial';
  limitations: Limitation[];
  step: VersionStep;
}

/** @public */
export interface ChangeCounts {
  breaking: number;
  potentialBreaking: number;
  nonBreaking: number;
}
