import type { Compliance, ComplianceStatus, Finding } from '@pacto/core';
import type { AssessmentRecord } from './AssessmentStore';
import { cleanText } from './values';

/** @internal */
export interface AssessmentRow {
  repository_id: string;
  digest: string;
  reader_version: number;
  inputs: string;
  status: string;
  status_key: string;
  score_key: string;
  compliance: string;
  own_status: string;
  own_status_key: string;
  own_score_key: string;
  own_compliance: string;
  findings: string;
}

/** In the order in which lists sort them: from good to bad, and what is not scored last. @internal */
export const COMPLIANCE_STATUSES: readonly ComplianceStatus[] = [
  'Compliant',
  'Warning',
  'Unknown',
  'NonCompliant',
  'Invalid',
  'Reference',
];

/** @internal */
export function statusKey(status: ComplianceStatus): string {
  return String(COMPLIANCE_STATUSES.indexOf(status));
}

/** No score sorts below the lowest. */
function scoreKey(score: number | null): string {
  return score === null ? '' : String(score).padStart(3, '0');
}

/** @internal */
export function toAssessmentRow(record: AssessmentRecord): AssessmentRow {
  const { compliance, own } = record;
  return {
    repository_id: record.repositoryId,
    digest: record.digest,
    reader_version: record.readerVersion,
    inputs: record.inputs,
    status: compliance.status,
    status_key: statusKey(compliance.status),
    score_key: scoreKey(compliance.score),
    compliance: JSON.stringify(compliance),
    own_status: own.status,
    own_status_key: statusKey(own.status),
    own_score_key: scoreKey(own.score),
    own_compliance: JSON.stringify(own),
    findings: JSON.stringify(record.findings),
  };
}

/** @internal */
export function toPolicyRows({
  repositoryId,
  policies,
}: AssessmentRecord): object[] {
  return policies.map(policy => ({
    repository_id: repositoryId,
    policy: cleanText(policy),
  }));
}

/** @internal */
export function fromAssessmentRow(
  row: AssessmentRow,
): Omit<AssessmentRecord, 'policies'> {
  return {
    repositoryId: row.repository_id,
    digest: row.digest,
    readerVersion: row.reader_version,
    inputs: row.inputs,
    compliance: JSON.parse(row.compliance) as Compliance,
    own: JSON.parse(row.own_compliance) as Compliance,
    findings: JSON.parse(row.findings) as Finding[],
  };
}
