import type { TagMove, TagRecord } from './records';

/** @internal */
export interface TagRow {
  repository_id: string;
  tag: string;
  digest: string | null;
  first_seen_at: string;
  missing_since: string | null;
}

/** @internal */
export interface TagMoveRow {
  repository_id: string;
  tag: string;
  at: string;
  from_digest: string;
  to_digest: string;
  same_content: boolean | number;
}

/** @internal */
export function toTagRow(repositoryId: string, record: TagRecord): TagRow {
  return {
    repository_id: repositoryId,
    tag: record.tag,
    digest: record.digest ?? null,
    first_seen_at: record.firstSeenAt,
    missing_since: record.missingSince ?? null,
  };
}

/** @internal */
export function fromTagRow(row: TagRow): TagRecord {
  return {
    tag: row.tag,
    digest: row.digest ?? undefined,
    firstSeenAt: row.first_seen_at,
    missingSince: row.missing_since ?? undefined,
  };
}

/** @internal */
export function toTagMoveRow(repositoryId: string, move: TagMove): TagMoveRow {
  return {
    repository_id: repositoryId,
    tag: move.tag,
    at: move.at,
    from_digest: move.from,
    to_digest: move.to,
    same_content: move.sameContent,
  };
}

/** @internal */
export function fromTagMoveRow(row: TagMoveRow): TagMove {
  return {
    tag: row.tag,
    from: row.from_digest,
    to: row.to_digest,
    at: row.at,
    sameContent: Boolean(row.same_content),
  };
}
