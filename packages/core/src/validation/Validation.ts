import type { ContractReading } from '../contract/ContractReading';
import type { Contract } from '../contract/model';
import type { Limitation } from '../work';
import type { Finding } from './finding';

/** The steps of the pipeline in their order. Source: validation sheet, §1. @public */
export type ValidationLayer =
  | 'load'
  | 'structural'
  | 'crossfield'
  | 'semantic'
  | 'policy';

/**
 * What became of one layer: `unknown` means that it could not be judged to its end, `not-run` that an earlier one
 * stopped it or that the generation does not have it.
 *
 * @public
 */
export interface LayerResult {
  layer: ValidationLayer;
  state: 'passed' | 'failed' | 'unknown' | 'not-run';
}

/** @public */
export interface PolicyResult {
  /** As the contract calls the entry. */
  name: string;
  /** Where the entry and its schema come from: `policies["name"]`, with the reference when it has one. */
  origin: string;
  /** `unknown` when it could not be evaluated; that is never counted as satisfied. */
  state: 'satisfied' | 'violated' | 'unknown';
  findings: Finding[];
}

/**
 * What validation says about one bundle.
 *
 * @public
 */
export interface Validation {
  reading: ContractReading;
  /** Absent when the contract does not load. */
  contract?: Contract;
  /** Of all layers that ran, in their order. */
  findings: Finding[];
  /** No finding is an error. A layer or policy may be unknown all the same. */
  valid: boolean;
  layers: LayerResult[];
  /** One per policy entry of the contract; all unknown when the policy layer did not run. */
  policies: PolicyResult[];
  /** Why the result is partial; empty when it is whole. */
  limitations: Limitation[];
}
