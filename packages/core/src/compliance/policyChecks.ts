import type { Generation } from '../contract/model';
import type { Finding } from '../validation/finding';
import { quote } from '../validation/structure/messages';
import type { PolicyResult } from '../validation/Validation';
import { decided, toReasons, worstOf, type Check } from './Check';
import type { ComplianceReason } from './Compliance';
import type { ValidationParts } from './ValidationParts';

/** They declare policies, and no reader enforces them. Source: validation sheet, §1. */
const NOT_ENFORCED: ReadonlySet<Generation | undefined> = new Set([
  '1.0-a',
  '1.0-b',
  '1.0-c',
]);

/**
 * One check per policy entry, and one for findings of the layer that belong to no entry.
 *
 * @internal
 */
export function policyChecks(
  validation: ValidationParts,
  generation: Generation | undefined,
): Check[] {
  const { findings, layers, policies, limitations = [] } = validation;
  const layer = layers.find(entry => entry.layer === 'policy');
  const why =
    layer?.state === 'not-run'
      ? whyNotRun(generation)
      : limitations.length === 0 && whyUnknown(policies);
  const checks = policies.map(policy => policyCheck(policy, why));
  const told = new Set(policies.flatMap(policy => policy.findings.map(keyOf)));
  const rest = findings.filter(
    finding => finding.layer === 'policy' && !told.has(keyOf(finding)),
  );
  const error = layer?.state === 'unknown' ? 'unknown' : 'failed';
  const reasons = toReasons(rest, { ...decided, error });
  if (reasons.length > 0) {
    const state = worstOf(reasons.map(reason => reason.state));
    checks.push({ format: false, state, reasons });
  }
  return checks;
}

/** One that cannot be resolved keeps all from being enforced. Source: validation sheet, §5. */
function whyUnknown(policies: readonly PolicyResult[]): string {
  return policies.some(
    ({ state, findings }) => state === 'unknown' && findings.length > 0,
  )
    ? 'was not evaluated, because another policy of the contract could not be'
    : 'could not be evaluated';
}

function whyNotRun(generation: Generation | undefined): string {
  return NOT_ENFORCED.has(generation)
    ? 'is not enforced in contracts of this generation'
    : 'was not evaluated, because the contract breaks other rules';
}

/** @param why - False where the limitations of the validation say it. */
function policyCheck(policy: PolicyResult, why: string | false): Check {
  const { name, state, findings } = policy;
  if (state !== 'unknown') {
    const reasons = toReasons(findings, decided, name);
    const states = reasons.map(reason => reason.state);
    return {
      format: false,
      state: worstOf([state === 'violated' ? 'failed' : undefined, ...states]),
      reasons,
    };
  }
  const states = { error: 'unknown', warning: 'unknown' } as const;
  const reasons = toReasons(findings, states, name);
  return {
    format: false,
    state,
    reasons:
      reasons.length > 0 || why === false ? reasons : [notEvaluated(name, why)],
  };
}

function notEvaluated(name: string, why: string): ComplianceReason {
  return {
    state: 'unknown',
    code: 'POLICY_NOT_EVALUATED',
    message: `The policy ${quote(name)} ${why}.`,
    policy: name,
  };
}

function keyOf({ code, path, message }: Finding) {
  return JSON.stringify([code, path, message]);
}
