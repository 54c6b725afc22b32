import type { Generation } from '../contract/model';
import type { BundleResolver } from './BundleResolver';
import type { FindingRule } from './rules/FindingRule';

/** @public */
export interface ValidateOptions {
  /** Read as this generation, instead of the one that the text shows. */
  generation?: Generation;
  /** Fetches referenced policies; without it they are not enforced, and unknown. */
  resolveBundle?: BundleResolver;
  /** Ends the work; what is not done by then is unknown. */
  signal?: AbortSignal;
  /** Work for schemas that authors wrote, some 1 µs each; 5 million when absent. */
  steps?: number;
  /** Instead of all; a finding without a rule is not made. */
  rules?: readonly FindingRule[];
}
