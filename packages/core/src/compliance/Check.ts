import type { Finding } from '../validation/finding';
import type { ComplianceReason } from './Compliance';

/** @internal */
export type CheckState = 'passed' | 'failed' | 'warning' | 'unknown';

/**
 * One thing that was to be checked.
 *
 * @internal
 */
export interface Check {
  /** About the format of the contract; a failure makes it invalid. */
  format: boolean;
  state: CheckState;
  reasons: ComplianceReason[];
}

/** What errors and warnings mean for a check; what is for information means nothing. @internal */
export interface ReasonStates {
  error: ComplianceReason['state'];
  warning: ComplianceReason['state'];
}

/** Of a check that could be decided. @internal */
export const decided: ReasonStates = { error: 'failed', warning: 'warning' };

/** @internal */
export function toReasons(
  findings: readonly Finding[],
  states: ReasonStates,
  policy?: string,
): ComplianceReason[] {
  return findings.flatMap(({ severity, code, message, path, remedy }) =>
    severity === 'info'
      ? []
      : [
          {
            state: states[severity],
            code,
            message,
            ...(path === '' ? {} : { path }),
            ...(policy === undefined ? {} : { policy }),
            ...(remedy === undefined ? {} : { remedy }),
          },
        ],
  );
}

/** @internal */
export function worstOf(
  states: readonly (CheckState | undefined)[],
): CheckState {
  const found = new Set(states);
  if (found.has('failed')) return 'failed';
  if (found.has('unknown')) return 'unknown';
  return found.has('warning') ? 'warning' : 'passed';
}
