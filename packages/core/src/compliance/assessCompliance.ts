import type { Contract } from '../contract/model';
import type { Evaluation } from '../evaluation';
import type { Limitation } from '../work';
import { assertionChecks } from './assertionChecks';
import type { Check, CheckState } from './Check';
import type {
  Compliance,
  ComplianceReason,
  ComplianceStatus,
} from './Compliance';
import { isReferenceContract } from './isReferenceContract';
import { layerChecks } from './layerChecks';
import { policyChecks } from './policyChecks';
import type { ValidationParts } from './ValidationParts';

/** @public */
export interface AssessComplianceOptions {
  validation: ValidationParts;
  /** Absent when it cannot be read. */
  contract?: Contract;
  /** Paths of the files of the bundle; they may make a contract a Reference, see {@link isReferenceContract}. */
  files?: readonly string[];
  /** Absent when nothing was observed. */
  evaluation?: Evaluation;
}

/**
 * Where one revision stands. The checks are the layers of validation that apply, the policies, and, when the contract
 * was evaluated against evidence, each assertion. A check has one state; one with warnings only is not passed, and
 * what could not be decided is unknown. Source: dashboard sheet, §4; the status follows {@link ComplianceStatus}.
 *
 * @public
 */
export function assessCompliance(options: AssessComplianceOptions): Compliance {
  const { validation, contract, files, evaluation } = options;
  const checks = withLimitations(
    [
      ...layerChecks(validation, contract),
      ...policyChecks(validation, contract?.generation),
      ...assertionChecks(evaluation),
    ],
    validation.limitations ?? [],
  );
  const status = statusOf(checks, { contract, files });
  const count = (state: CheckState) =>
    checks.filter(check => check.state === state).length;
  const total = checks.length;
  const passed = count('passed');
  return {
    status,
    score:
      total === 0 || status === 'Reference'
        ? null
        : Math.round((passed / total) * 100),
    checks: {
      total,
      passed,
      failed: count('failed'),
      warnings: count('warning'),
      unknown: count('unknown'),
    },
    reasons: worstFirst(checks.flatMap(({ reasons }) => reasons)),
    runtimeEvaluated: evaluation !== undefined,
  };
}

/** A validation that is not whole leaves something unknown, whatever its layers say. */
function withLimitations(
  checks: Check[],
  limitations: readonly Limitation[],
): Check[] {
  if (limitations.length === 0) return checks;
  const reasons = limitations.map(
    (limitation): ComplianceReason => ({ state: 'unknown', ...limitation }),
  );
  const first = checks.findIndex(({ state }) => state === 'unknown');
  if (first < 0)
    return [...checks, { format: false, state: 'unknown', reasons }];
  return checks.map((check, index) =>
    index === first
      ? { ...check, reasons: [...check.reasons, ...reasons] }
      : check,
  );
}

function statusOf(
  checks: readonly Check[],
  { contract, files }: Pick<AssessComplianceOptions, 'contract' | 'files'>,
): ComplianceStatus {
  const failed = checks.filter(({ state }) => state === 'failed');
  if (!contract || failed.some(({ format }) => format)) return 'Invalid';
  if (failed.length > 0) return 'NonCompliant';
  const undecided = checks.some(({ state }) => state === 'unknown');
  if (undecided || checks.length === 0) return 'Unknown';
  if (isReferenceContract(contract, files)) return 'Reference';
  return checks.some(({ state }) => state === 'warning')
    ? 'Warning'
    : 'Compliant';
}

function worstFirst(reasons: readonly ComplianceReason[]): ComplianceReason[] {
  return (['failed', 'unknown', 'warning'] as const).flatMap(state =>
    reasons.filter(reason => reason.state === state),
  );
}
