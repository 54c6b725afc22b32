import type { SignatureKind, SignatureState } from '@pacto/oci';
import type { RevisionKey } from './RevisionStore';

/** What was found out about the signatures of one revision. @internal */
export interface SignatureRecord extends RevisionKey {
  state: SignatureState;
  kind?: SignatureKind;
  signer?: string;
  reason?: string;
  remedy?: string;
  /** It holds under these trust policies only. */
  policyHash: string;
  checkedAt: string;
  /** Checks in a row that said the same. */
  attempts: number;
  /** Not checked again before; absent for never. */
  nextAt?: string;
  validUntil?: string;
}

/** A revision whose signatures are to be checked. @internal */
export interface PendingSignature extends RevisionKey {
  /** What the last check under these policies said. */
  last?: Pick<SignatureRecord, 'state' | 'attempts'>;
}

/** @internal */
export interface SignatureStore {
  /**
   * Revisions that tags point to and that have no verdict under the policies, or one that is due, by repository and
   * digest.
   */
  pending(options: {
    repositoryIds: readonly string[];
    policyHash: string;
    at: string;
    after?: RevisionKey;
    limit: number;
  }): Promise<PendingSignature[]>;
  /** In the place of what was known; nothing when the revision is gone. */
  save(record: SignatureRecord): Promise<void>;
  /** Of one repository, under these policies, by digest. */
  of(
    repositoryId: string,
    policyHash: string,
  ): Promise<Map<string, SignatureRecord>>;
}
