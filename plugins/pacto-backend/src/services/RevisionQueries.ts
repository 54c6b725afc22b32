import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  Envelope,
  Revision,
  RevisionAnswer,
} from '@pacto/backstage-plugin-pacto-common';
import type { Stores } from '../store';
import type { Envelopes } from './Envelopes';
import { revisionState } from './revisionState';
import type { ServiceGate } from './ServiceGate';
import type { SignatureReader } from './SignatureReader';

/** @internal */
export interface BundleFileAnswer {
  envelope: Envelope;
  /** Lower-case hex. */
  sha256: string;
  /** Reads the content; ask only when it is needed. */
  read(): Promise<Buffer>;
}

/** @internal */
export interface RevisionQueriesOptions {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
  signatures: SignatureReader;
}

/** @internal */
export class RevisionQueries {
  readonly #options: RevisionQueriesOptions;

  static create(options: RevisionQueriesOptions): RevisionQueries {
    return new RevisionQueries(options);
  }

  private constructor(options: RevisionQueriesOptions) {
    this.#options = options;
  }

  /** @param key - `digest`: or a version */
  async get(
    key: { serviceId: string; digest: string },
    credentials: BackstageCredentials,
  ): Promise<RevisionAnswer> {
    const { stores, gate, envelopes, signatures } = this.#options;
    const { service, visibility } = await gate.open(key.serviceId, credentials);
    const digest = await this.#digestOf(service.id, key.digest);
    if (digest === undefined) throw notFound(key);
    const revisionKey = { repositoryId: service.id, digest };
    const record = await stores.revisions.describe(revisionKey);
    if (!record) throw notFound(key);
    const signatureOf = await signatures.of(service);
    const revision: Revision = {
      digest: record.digest,
      repository: service.repository,
      version: record.version,
      tags: record.tags,
      state: revisionState(record),
      current: record.digest === service.currentDigest,
      contract: record.contract,
      contentHash: record.contentHash,
      layer: record.layer,
      findings: record.findings,
      files: record.files.map(({ path, size, sha256 }) => ({
        path,
        size,
        sha256,
      })),
      signature: signatureOf(record.digest),
      firstSeenAt: record.firstSeenAt,
    };
    return { ...(await envelopes.ofService(service, visibility)), revision };
  }

  async #digestOf(
    repositoryId: string,
    revision: string,
  ): Promise<string | undefined> {
    return revision.includes(':')
      ? revision
      : this.#options.stores.revisions.digestOfVersion(repositoryId, revision);
  }

  async getFile(
    key: { serviceId: string; digest: string; path: string },
    credentials: BackstageCredentials,
  ): Promise<BundleFileAnswer> {
    const { stores, gate, envelopes } = this.#options;
    const { service, visibility } = await gate.open(key.serviceId, credentials);
    const { digest, path } = key;
    const [file] = await stores.revisions.filesAt([
      { repositoryId: service.id, digest, path },
    ]);
    if (!file) throw notFound(key);
    return {
      envelope: await envelopes.ofService(service, visibility),
      sha256: file.sha256,
      read: async () => {
        const blobs = await stores.revisions.blobs([file.sha256]);
        const content = blobs.get(file.sha256);
        if (!content) throw notFound(key);
        return content;
      },
    };
  }
}

function notFound(key: { digest: string; path?: string }): NotFoundError {
  return new NotFoundError(
    key.path === undefined
      ? `This service has no revision ${key.digest} that was read`
      : `There is no file ${JSON.stringify(key.path)} in ${
          key.digest
        } of this service`,
  );
}
