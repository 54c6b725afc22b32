/** Why evidence does not decide, and what to do about it. @internal */
export interface Inconclusive {
  code: string;
  /** What follows "It is not known how it stands with …:". */
  because: string;
  remedy: string;
}

const stale: Inconclusive = {
  code: 'EVIDENCE_STALE',
  because: 'what was seen is too old',
  remedy: 'Check that the collector still runs.',
};

const insufficient: Inconclusive = {
  code: 'EVIDENCE_INSUFFICIENT',
  because: 'what was seen does not decide it',
  remedy: 'Let the collector see more of it.',
};

const failed: Inconclusive = {
  code: 'COLLECTION_FAILED',
  because: 'collecting evidence failed',
  remedy: 'Read the log of the collector.',
};

const unsupported: Inconclusive = {
  code: 'OBSERVATION_UNSUPPORTED',
  because: 'the collector cannot see it',
  remedy: 'Use a collector that can, or make it optional.',
};

const missing: Inconclusive = {
  code: 'EVIDENCE_MISSING',
  because: 'nothing observed it',
  remedy: 'Set up a collector for it.',
};

/** @internal */
export const noEvaluator: Inconclusive = {
  code: 'EXTENSION_EVALUATOR_UNAVAILABLE',
  because: 'nothing here knows how to evaluate extensions',
  remedy: 'Check it by hand.',
};

/** The nearest to evidence first: of several reasons that one is told. */
const BY_OUTCOME = new Map([
  ['Stale', stale],
  ['Insufficient', insufficient],
  ['Failed', failed],
  ['Unsupported', unsupported],
]);

/**
 * Of observations none of which decides. An observed value that lacks what decides, and an outcome that is not known
 * here, are insufficient. Source: validation sheet, §7.
 *
 * @internal
 */
export function whyInconclusive(outcomes: readonly string[]): Inconclusive {
  if (outcomes.length === 0) return missing;
  const reasons = new Set(
    outcomes.map(outcome => BY_OUTCOME.get(outcome) ?? insufficient),
  );
  return (
    [...BY_OUTCOME.values()].find(reason => reasons.has(reason)) ?? insufficient
  );
}
