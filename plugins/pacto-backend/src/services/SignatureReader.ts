import type { Signature } from '@pacto/backstage-plugin-pacto-common';
import type { SignaturePolicies } from '../signatures';
import type { SignatureRecord, Stores } from '../store';

/**
 * What is known about signatures under the present trust policies.
 *
 * @internal
 */
export class SignatureReader {
  readonly #options: {
    stores: Stores;
    policies: SignaturePolicies;
    now?: () => Date;
  };

  static create(options: {
    stores: Stores;
    policies: SignaturePolicies;
    now?: () => Date;
  }): SignatureReader {
    return new SignatureReader(options);
  }

  private constructor(options: {
    stores: Stores;
    policies: SignaturePolicies;
    now?: () => Date;
  }) {
    this.#options = options;
  }

  /** By digest; it answers undefined where no policy covers the repository. */
  async of(service: {
    id: string;
    repository: string;
  }): Promise<(digest: string) => Signature | undefined> {
    const { stores, policies } = this.#options;
    if (!policies.for(service.repository)) return () => undefined;
    const records = await stores.signatures.of(service.id, policies.hash);
    const now = (this.#options.now?.() ?? new Date()).toISOString();
    return digest => toSignature(records.get(digest), now);
  }
}

function toSignature(
  record: SignatureRecord | undefined,
  now: string,
): Signature {
  if (!record) {
    return {
      state: 'unknown',
      reason: 'It was not looked at yet.',
      remedy: 'The next syncs do that.',
    };
  }
  const { state, kind, signer, reason, remedy, checkedAt, validUntil } = record;
  if (validUntil !== undefined && validUntil < now) {
    return {
      state: 'unknown',
      kind,
      signer,
      reason: 'The last check does not hold any more, and is due again.',
      checkedAt,
    };
  }
  return { state, kind, signer, reason, remedy, checkedAt };
}
