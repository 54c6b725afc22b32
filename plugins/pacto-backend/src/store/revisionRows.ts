import type { Compliance, Contract } from '@pacto/core';
import type {
  BundleLabels,
  NewRevision,
  Problem,
  RevisionHead,
  RevisionRecord,
  RevisionState,
} from './records';
import { cleanOptional, cleanText, fromJson, toJson } from './values';

/** @internal */
export interface RevisionHeadRow {
  repository_id: string;
  digest: string;
  state: string;
  name: string | null;
  version: string | null;
  pacto_version: string | null;
  content_hash: string | null;
  labels: string | null;
  layer_digest: string | null;
  layer_size: number | null;
  errors: number;
  warnings: number;
  problem: string | null;
  reader_version: number;
  first_seen_at: string;
}

/** @internal */
export interface RevisionRow extends RevisionHeadRow {
  contract: string | null;
  compliance: string | null;
}

/** All columns but the large ones. @internal */
export const REVISION_HEAD_COLUMNS = [
  'repository_id',
  'digest',
  'state',
  'name',
  'version',
  'pacto_version',
  'content_hash',
  'labels',
  'layer_digest',
  'layer_size',
  'errors',
  'warnings',
  'problem',
  'reader_version',
  'first_seen_at',
] as const satisfies readonly (keyof RevisionHeadRow)[];

/** @internal */
export function toRevisionRow(
  repositoryId: string,
  revision: NewRevision,
  at: string,
): Omit<RevisionRow, 'labels'> {
  const { contract, compliance, findings, layer } = revision;
  const firstError = findings.find(finding => finding.severity === 'error');
  return {
    repository_id: repositoryId,
    digest: revision.digest,
    state: revision.state,
    name: cleanOptional(contract?.service.name),
    version: cleanOptional(contract?.service.version),
    pacto_version: cleanOptional(contract?.pactoVersion),
    contract: toJson(contract),
    content_hash: revision.contentHash ?? null,
    compliance: toJson(compliance),
    layer_digest: layer?.digest ?? null,
    layer_size: layer?.size ?? null,
    errors: findings.filter(finding => finding.severity === 'error').length,
    warnings: findings.filter(finding => finding.severity === 'warning').length,
    problem: toJson(
      firstError && {
        code: firstError.code,
        message: cleanText(firstError.message),
        remedy: firstError.remedy,
      },
    ),
    reader_version: revision.readerVersion,
    first_seen_at: at,
  };
}

/** @internal */
export function fromRevisionHeadRow(row: RevisionHeadRow): RevisionHead {
  return {
    digest: row.digest,
    state: row.state as RevisionState,
    name: row.name ?? undefined,
    version: row.version ?? undefined,
    pactoVersion: row.pacto_version ?? undefined,
    hasContract: row.name !== null,
    contentHash: row.content_hash ?? undefined,
    labels: fromJson<BundleLabels>(row.labels),
    layer:
      row.layer_digest !== null && row.layer_size !== null
        ? { digest: row.layer_digest, size: row.layer_size }
        : undefined,
    errors: row.errors,
    warnings: row.warnings,
    problem: fromJson<Problem>(row.problem),
    readerVersion: row.reader_version,
    firstSeenAt: row.first_seen_at,
  };
}

/** @internal */
export function fromRevisionRow(row: RevisionRow): RevisionRecord {
  return {
    ...fromRevisionHeadRow(row),
    contract: fromJson<Contract>(row.contract),
    compliance: fromJson<Compliance>(row.compliance),
  };
}
