import type { Finding } from '@pacto/core';
import { cleanOptional, cleanText } from './values';

/** @internal */
export interface FindingRow {
  repository_id: string;
  digest: string;
  position: number;
  code: string;
  severity: string;
  layer: string;
  path: string;
  message: string;
  line: number | null;
  column: number | null;
  remedy: string | null;
}

/** @param digest - empty for findings on the repository. @internal */
export function toFindingRows(
  repositoryId: string,
  digest: string,
  findings: readonly Finding[],
): FindingRow[] {
  return findings.map((finding, position) => ({
    repository_id: repositoryId,
    digest,
    position,
    code: finding.code,
    severity: finding.severity,
    layer: finding.layer,
    path: cleanText(finding.path),
    message: cleanText(finding.message),
    line: finding.position?.line ?? null,
    column: finding.position?.column ?? null,
    remedy: cleanOptional(finding.remedy),
  }));
}

/** @internal */
export function fromFindingRow(row: FindingRow): Finding {
  return {
    code: row.code,
    severity: row.severity as Finding['severity'],
    layer: row.layer as Finding['layer'],
    path: row.path,
    message: row.message,
    ...(row.line !== null && row.column !== null
      ? { position: { line: row.line, column: row.column } }
      : {}),
    ...(row.remedy === null ? {} : { remedy: row.remedy }),
  };
}
