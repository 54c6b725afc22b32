/** Source: validation sheet, §7. @public */
export type EvaluationSeverity = 'error' | 'warning' | 'info' | 'unknown';

/** Source: validation sheet, §7. @public */
export type FindingCategory =
  | 'InterfaceMismatch'
  | 'StateMismatch'
  | 'PolicyViolation'
  | 'ConfigurationViolation'
  | 'MissingConfiguration'
  | 'InvalidReference'
  | 'UnresolvedReference'
  | 'ReferenceCycle'
  | 'DuplicateName'
  | 'InvalidVersion'
  | 'InvalidReadiness'
  | 'MissingEvidence'
  | 'InvalidFile'
  | 'SchemaViolation'
  | 'RuntimeDrift'
  | 'InvalidDependency'
  | 'InvalidCapability'
  | 'Inconclusive';

/**
 * Where the evidence contradicts the contract, or where it is not enough to tell.
 *
 * @public
 */
export interface EvaluationFinding {
  /** As upstream calls it, e.g. `WORKLOAD_MISMATCH`. */
  code: string;
  severity: EvaluationSeverity;
  category: FindingCategory;
  /** What the contract says, in upstream's style: `interfaces[name=api]`. */
  contractPath: string;
  message: string;
  /** What to do about it, one sentence. */
  remedy: string;
}

/** @public */
export type AssertionKind =
  | 'interface'
  | 'capability'
  | 'dependency'
  | 'configuration'
  | 'workload'
  | 'persistence';

/**
 * One thing that a contract says and that can be observed.
 *
 * @public
 */
export interface AssertionResult {
  kind: AssertionKind;
  contractPath: string;
  /** Whether the contract stands or falls with it. */
  required: boolean;
  /** `unknown`: there is no evidence that decides it. */
  state: 'confirmed' | 'contradicted' | 'unknown';
  /** Absent when confirmed, and for what is optional and unknown. */
  finding?: EvaluationFinding;
}

/**
 * Without `Invalid`: whether the contract itself is valid is for the caller to say.
 *
 * @public
 */
export type EvaluationStatus =
  | 'Compliant'
  | 'Warning'
  | 'NonCompliant'
  | 'Unknown';

/**
 * A contract against what was observed.
 *
 * @public
 */
export interface Evaluation {
  status: EvaluationStatus;
  /** In the order of the assertions. */
  findings: EvaluationFinding[];
  /** Of the required assertions alone; `evaluated` are those with evidence, also with evidence against them. */
  coverage: { evaluated: number; required: number };
  /** In the order of the table in the validation sheet, §7, and within a row of the contract. */
  assertions: AssertionResult[];
}
