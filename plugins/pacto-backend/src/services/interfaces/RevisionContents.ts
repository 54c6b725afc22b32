import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Envelope } from '@pacto/backstage-plugin-pacto-common';
import type { Contract } from '@pacto/core';
import type { RevisionKey, Stores } from '../../store';
import type { Envelopes } from '../Envelopes';
import { noRevision } from '../orNotFound';
import type { ServiceGate } from '../ServiceGate';

/** @internal */
export interface OpenedRevision {
  key: RevisionKey;
  envelope: Envelope;
  /** Absent when it cannot be read. */
  contract?: Contract;
}

/** @internal */
export interface RevisionContentsOptions {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
}

/**
 * The way to what is inside a revision.
 *
 * @internal
 */
export class RevisionContents {
  readonly #options: RevisionContentsOptions;

  static create(options: RevisionContentsOptions): RevisionContents {
    return new RevisionContents(options);
  }

  private constructor(options: RevisionContentsOptions) {
    this.#options = options;
  }

  /** Throws a NotFoundError for a service that the caller may not see, and for a revision that was not read. */
  async open(
    { serviceId, digest }: { serviceId: string; digest: string },
    credentials: BackstageCredentials,
  ): Promise<OpenedRevision> {
    const { stores, gate, envelopes } = this.#options;
    const { service, visibility } = await gate.open(serviceId, credentials);
    const key = { repositoryId: service.id, digest };
    const revision = await stores.revisions.get(key);
    if (!revision) throw noRevision(digest);
    return {
      key,
      envelope: await envelopes.ofService(service, visibility),
      contract: revision.contract,
    };
  }
}
