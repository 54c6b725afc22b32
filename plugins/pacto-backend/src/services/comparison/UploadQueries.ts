import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  UploadDiff,
  UploadedBundle,
  UploadQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { Envelopes } from '../Envelopes';
import type { RevisionPairs } from '../RevisionPairs';
import type { ServiceGate } from '../ServiceGate';
import { withLimitations } from '../withLimitations';

/** As the API says. */
const MAX_FINDINGS = 100;

/** @internal */
export interface UploadQueriesOptions {
  gate: ServiceGate;
  envelopes: Envelopes;
  pairs: RevisionPairs;
}

/**
 * Compares with bundles that callers send. Nothing of them is kept or logged.
 *
 * @internal
 */
export class UploadQueries {
  readonly #options: UploadQueriesOptions;

  static create(options: UploadQueriesOptions): UploadQueries {
    return new UploadQueries(options);
  }

  private constructor(options: UploadQueriesOptions) {
    this.#options = options;
  }

  /** Throws NotFoundErrors, NotComparableErrors, ServiceUnavailableErrors, and the reason of the signal. */
  async compare(
    serviceId: string,
    query: UploadQuery,
    upload: UploadedBundle,
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<UploadDiff> {
    const { gate, envelopes, pairs } = this.#options;
    const { from: digest, profile = 'deep' } = query;
    const { service, visibility } = await gate.open(serviceId, credentials);
    const { from, to, diff } = await pairs.compareUpload(
      service,
      digest,
      { upload, profile },
      options,
    );
    const envelope = await envelopes.ofService(service, visibility);
    return {
      ...withLimitations(envelope, diff.limitations),
      from,
      to: {
        name: to.contract?.service.name,
        version: to.contract?.service.version,
        valid: to.valid,
        findings: to.findings.slice(0, MAX_FINDINGS),
        totalFindings: to.findings.length,
      },
      profile: diff.profile,
      rulesVersion: diff.rulesVersion,
      classification: diff.classification,
      counts: diff.counts,
      step: diff.step,
      sbom: diff.sbom,
      items: diff.changes,
      totalItems: Object.values(diff.counts).reduce((sum, n) => sum + n, 0),
    };
  }
}
