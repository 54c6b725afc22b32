export { ChangeMark, changeMarks } from './ChangeMark';
export { ComplianceMark, complianceMarks } from './ComplianceMark';
export { SignatureMark, signatureMarks } from './SignatureMark';
export { StepMark } from './StepMark';
export { ValidityMark } from './ValidityMark';
export { VerdictMark, verdictMarks } from './VerdictMark';
