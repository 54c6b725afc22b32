import type { Evaluation } from '../evaluation';
import type { Check } from './Check';
import type { ComplianceReason } from './Compliance';

/**
 * One check per assertion about the running service that the evidence decides or that is required. What is optional
 * and was not observed counts neither way.
 *
 * @internal
 */
export function assertionChecks(evaluation: Evaluation | undefined): Check[] {
  const assertions = evaluation?.assertions ?? [];
  return assertions.flatMap(({ state, required, finding }): Check[] => {
    if (state === 'confirmed') {
      return [{ format: false, state: 'passed', reasons: [] }];
    }
    if (!required && state === 'unknown') return [];
    const worst = state === 'unknown' ? 'unknown' : 'failed';
    const verdict = required ? worst : 'warning';
    const reasons: ComplianceReason[] = finding
      ? [
          {
            state: verdict,
            code: finding.code,
            message: finding.message,
            path: finding.contractPath,
            remedy: finding.remedy,
          },
        ]
      : [];
    return [{ format: false, state: verdict, reasons }];
  });
}
