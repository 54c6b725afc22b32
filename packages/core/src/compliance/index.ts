export {
  assessCompliance,
  type AssessComplianceOptions,
} from './assessCompliance';
export type {
  Compliance,
  ComplianceReason,
  ComplianceStatus,
} from './Compliance';
export { isReferenceContract } from './isReferenceContract';
export type { ReadinessItem, ReadinessScore } from './ReadinessScore';
export { scoreReadiness } from './scoreReadiness';
export type { ValidationParts } from './ValidationParts';
