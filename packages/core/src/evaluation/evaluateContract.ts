import type { Contract } from '../contract/model';
import type { Assertion } from './Assertion';
import type {
  AssertionResult,
  Evaluation,
  EvaluationFinding,
  EvaluationStatus,
} from './Evaluation';
import { EvidenceIndex } from './EvidenceIndex';
import { noEvaluator, whyInconclusive } from './inconclusive';
import { listAssertions } from './listAssertions';
import type { Observation } from './Observation';

/**
 * Judges a contract by what was observed where it runs. Source: validation sheet, §7.
 *
 * Observations come from outside, so odd ones are taken as they come, in any order with the same result: an unknown
 * kind or subject decides nothing; an observed value without the field that decides, or an outcome that is not known,
 * is insufficient; of several observations of one thing a contradiction counts before a confirmation, and both before
 * what decides nothing (stale, insufficient, failed, unsupported, in this order). An interface that is there with
 * another type than the contract says is a contradiction; a type that was not observed is none.
 *
 * @public
 */
export function evaluateContract(
  contract: Contract,
  observations: readonly Observation[],
): Evaluation {
  const evidence = EvidenceIndex.create(observations);
  const assertions = listAssertions(contract);
  const results = assertions.map(assertion => evaluate(assertion, evidence));
  const findings = results.flatMap(({ finding }) => finding ?? []);
  const required = results.filter(result => result.required);
  const coverage = {
    evaluated: required.filter(({ state }) => state !== 'unknown').length,
    required: required.length,
  };
  return {
    status: statusOf(findings, coverage),
    findings,
    coverage,
    assertions: results,
  };
}

function evaluate(assertion: Assertion, index: EvidenceIndex): AssertionResult {
  const { kind, contractPath, required, evidence } = assertion;
  const result = { kind, contractPath, required };
  const seen = evidence ? index.about(evidence.kind, evidence.subject) : [];
  const verdicts = seen.map(({ value }) =>
    value && evidence ? evidence.judge(value) : 'insufficient',
  );
  const contradiction = verdicts.find(verdict => typeof verdict === 'object');
  if (contradiction) {
    const finding: EvaluationFinding = {
      code: contradiction.code,
      severity: required ? 'error' : 'warning',
      category: 'RuntimeDrift',
      contractPath,
      message: contradiction.message,
      remedy: contradiction.remedy,
    };
    return { ...result, state: 'contradicted', finding };
  }
  if (verdicts.includes('confirmed')) return { ...result, state: 'confirmed' };
  if (!required) return { ...result, state: 'unknown' };
  const { code, because, remedy } = evidence
    ? whyInconclusive(seen.map(({ outcome }) => outcome))
    : noEvaluator;
  return {
    ...result,
    state: 'unknown',
    finding: {
      code,
      severity: 'unknown',
      category: 'Inconclusive',
      contractPath,
      message: `It is not known how it stands with ${assertion.what}: ${because}.`,
      remedy,
    },
  };
}

function statusOf(
  findings: readonly EvaluationFinding[],
  coverage: Evaluation['coverage'],
): EvaluationStatus {
  const severities = new Set(findings.map(({ severity }) => severity));
  if (severities.has('error')) return 'NonCompliant';
  // Each finding that is unknown is about something required that was not evaluated.
  if (coverage.evaluated < coverage.required) return 'Unknown';
  return severities.has('warning') ? 'Warning' : 'Compliant';
}
