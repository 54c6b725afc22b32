import type { PendingSignature, SignatureRecord } from './SignatureStore';
import { cleanOptional } from './values';

/** @internal */
export interface SignatureRow {
  repository_id: string;
  digest: string;
  state: SignatureRecord['state'];
  kind: SignatureRecord['kind'] | null;
  signer: string | null;
  reason: string | null;
  remedy: string | null;
  policy_hash: string;
  checked_at: string;
  attempts: number;
  next_at: string | null;
  valid_until: string | null;
}

/** Columns of a revision beside its last verdict. @internal */
export type PendingRow = Pick<SignatureRow, 'repository_id' | 'digest'> & {
  state: SignatureRecord['state'] | null;
  attempts: number | null;
  policy_hash: string | null;
};

/** @internal */
export function toSignatureRow(record: SignatureRecord): SignatureRow {
  return {
    repository_id: record.repositoryId,
    digest: record.digest,
    state: record.state,
    kind: record.kind ?? null,
    signer: cleanOptional(record.signer),
    reason: cleanOptional(record.reason),
    remedy: cleanOptional(record.remedy),
    policy_hash: record.policyHash,
    checked_at: record.checkedAt,
    attempts: record.attempts,
    next_at: record.nextAt ?? null,
    valid_until: record.validUntil ?? null,
  };
}

/** @internal */
export function fromSignatureRow(row: SignatureRow): SignatureRecord {
  return {
    repositoryId: row.repository_id,
    digest: row.digest,
    state: row.state,
    kind: row.kind ?? undefined,
    signer: row.signer ?? undefined,
    reason: row.reason ?? undefined,
    remedy: row.remedy ?? undefined,
    policyHash: row.policy_hash,
    checkedAt: row.checked_at,
    attempts: row.attempts,
    nextAt: row.next_at ?? undefined,
    validUntil: row.valid_until ?? undefined,
  };
}

/** @internal */
export function fromPendingRow(
  row: PendingRow,
  policyHash: string,
): PendingSignature {
  const { state, attempts } = row;
  return {
    repositoryId: row.repository_id,
    digest: row.digest,
    last:
      state !== null && attempts !== null && row.policy_hash === policyHash
        ? { state, attempts }
        : undefined,
  };
}
