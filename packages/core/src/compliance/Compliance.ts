/**
 * Invalid: the contract breaks the rules of its format, or cannot be read. NonCompliant: a policy is violated, or
 * what was observed contradicts the contract. Unknown: something that had to be checked could not be. Warning: only
 * warnings. Reference: a contract that others refer to; it stands for Compliant and Warning.
 *
 * @public
 */
export type ComplianceStatus =
  | 'Compliant'
  | 'Warning'
  | 'NonCompliant'
  | 'Invalid'
  | 'Unknown'
  | 'Reference';

/**
 * Why a revision is not simply compliant.
 *
 * @public
 */
export interface ComplianceReason {
  state: 'failed' | 'warning' | 'unknown';
  code: string;
  message: string;
  /** Place in the contract, in the style of where it was found. */
  path?: string;
  /** Name of the policy that it comes from. */
  policy?: string;
  remedy?: string;
}

/**
 * Where one revision stands.
 *
 * @public
 */
export interface Compliance {
  status: ComplianceStatus;
  /** Share of the checks that passed, 0 to 100, rounded; null without checks and for a Reference. */
  score: number | null;
  /** Each check counts once: `total` is the sum of the others. */
  checks: {
    total: number;
    passed: number;
    failed: number;
    warnings: number;
    unknown: number;
  };
  /** Worst first: failed, unknown, warning; all of them. */
  reasons: ComplianceReason[];
  /** Whether evidence from where it runs was counted. */
  runtimeEvaluated: boolean;
}
