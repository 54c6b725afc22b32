import { ownerLabel } from '@pacto/core';
import type {
  ServiceRecord,
  ServiceStatus,
  ServiceSummaryRecord,
} from './records';
import { cleanOptional, toKey } from './values';

/** @internal */
export interface ServiceRow {
  id: string;
  repository: string;
  source_id: string;
  name: string;
  sort_name: string;
  owner_label: string;
  status: string;
  search_text: string;
  current_digest: string | null;
  version: string | null;
  pacto_version: string | null;
  summary: string;
  errors: number;
  warnings: number;
  derived_by: number;
  row_version: number;
  missing_since: string | null;
  first_seen_at: string;
  last_changed_at: string;
}

/** @internal */
export function toServiceRow(record: ServiceRecord): ServiceRow {
  const name = toKey(record.name);
  const owner = toKey(ownerLabel(record.summary.owner) ?? '').toLowerCase();
  return {
    id: record.id,
    repository: record.repository,
    source_id: record.sourceId,
    name,
    sort_name: name.toLowerCase(),
    owner_label: owner,
    status: record.status,
    search_text: [name.toLowerCase(), owner, record.repository].join('\n'),
    current_digest: record.currentDigest ?? null,
    version: cleanOptional(record.version),
    pacto_version: cleanOptional(record.pactoVersion),
    summary: JSON.stringify(record.summary),
    errors: record.errors,
    warnings: record.warnings,
    derived_by: record.derivedBy,
    row_version: record.rowVersion,
    missing_since: record.missingSince ?? null,
    first_seen_at: record.firstSeenAt,
    last_changed_at: record.lastChangedAt,
  };
}

/** @internal */
export function fromServiceRow(row: ServiceRow): ServiceRecord {
  return {
    id: row.id,
    repository: row.repository,
    sourceId: row.source_id,
    name: row.name,
    status: row.status as ServiceStatus,
    currentDigest: row.current_digest ?? undefined,
    version: row.version ?? undefined,
    pactoVersion: row.pacto_version ?? undefined,
    summary: JSON.parse(row.summary) as ServiceSummaryRecord,
    errors: row.errors,
    warnings: row.warnings,
    derivedBy: row.derived_by,
    rowVersion: row.row_version,
    missingSince: row.missing_since ?? undefined,
    firstSeenAt: row.first_seen_at,
    lastChangedAt: row.last_changed_at,
  };
}
