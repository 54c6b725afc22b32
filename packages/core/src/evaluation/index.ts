export type {
  AssertionKind,
  AssertionResult,
  Evaluation,
  EvaluationFinding,
  EvaluationSeverity,
  EvaluationStatus,
  FindingCategory,
} from './Evaluation';
export { evaluateContract } from './evaluateContract';
export type { Observation, ObservationOutcome } from './Observation';
export {
  validateRuntime,
  type ObservedRuntime,
  type RuntimeFinding,
  type RuntimeValidation,
} from './validateRuntime';
