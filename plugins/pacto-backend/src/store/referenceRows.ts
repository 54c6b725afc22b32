import type { ReferenceRecord } from './records';
import { cleanOptional, cleanText } from './values';

/** @internal */
export interface ReferenceRow {
  repository_id: string;
  digest: string;
  position: number;
  kind: string;
  name: string;
  ref: string;
  required: boolean | number;
  range: string | null;
  target: string | null;
}

/** @internal */
export function toReferenceRows(
  repositoryId: string,
  digest: string,
  references: readonly ReferenceRecord[],
): ReferenceRow[] {
  return references.map((reference, position) => ({
    repository_id: repositoryId,
    digest,
    position,
    kind: reference.kind,
    name: cleanText(reference.name),
    ref: cleanText(reference.ref),
    required: reference.required,
    range: cleanOptional(reference.range),
    target: cleanOptional(reference.target),
  }));
}

/** @internal */
export function fromReferenceRow(row: ReferenceRow): ReferenceRecord {
  return {
    kind: row.kind as ReferenceRecord['kind'],
    name: row.name,
    ref: row.ref,
    required: Boolean(row.required),
    range: row.range ?? undefined,
    target: row.target ?? undefined,
  };
}
