import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  Envelope,
  Revision,
  RevisionAnswer,
} from '@pacto/backstage-plugin-pacto-common';
import type { Stores } from '../store';
import type { Envelopes } from './Envelopes';
import { hashOf } from './hashOf';
import { revisionState } from './revisionState';
import type { ServiceGate } from './ServiceGate';

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

  /** With a validator that changes when anything but `asOf` does. */
  async get(
    key: { serviceId: string; digest: string },
    credentials: BackstageCredentials,
  ): Promise<{ answer: RevisionAnswer; etag: string }> {
    const { stores, gate, envelopes } = this.#options;
    const { service } = await gate.open(key.serviceId, credentials);
    const revisionKey = { repositoryId: service.id, digest: key.digest };
    const [record, findings, files, tags] = await Promise.all([
      stores.revisions.get(revisionKey),
      stores.revisions.findings(revisionKey),
      stores.revisions.files(revisionKey),
      stores.repositories.tags([service.id]),
    ]);
    if (!record) throw notFound(key);
    const revision: Revision = {
      digest: record.digest,
      repository: service.repository,
      version: record.version,
      tags: (tags.get(service.id) ?? []).flatMap(({ tag, digest }) =>
        digest === record.digest ? [tag] : [],
      ),
      state: revisionState(record),
      current: record.digest === service.currentDigest,
      contract: record.contract,
      contentHash: record.contentHash,
      layer: record.layer,
      findings,
      files: files.map(({ path, size }) => ({ path, size })),
      firstSeenAt: record.firstSeenAt,
    };
    const envelope = await envelopes.ofService(service);
    const { completeness, limitations } = envelope;
    return {
      answer: { ...envelope, revision },
      etag: hashOf({ completeness, limitations, revision }),
    };
  }

  async getFile(
    key: { serviceId: string; digest: string; path: string },
    credentials: BackstageCredentials,
  ): Promise<BundleFileAnswer> {
    const { stores, gate, envelopes } = this.#options;
    const { service } = await gate.open(key.serviceId, credentials);
    const { digest, path } = key;
    const [file] = await stores.revisions.filesAt([
      { repositoryId: service.id, digest, path },
    ]);
    if (!file) throw notFound(key);
    return {
      envelope: await envelopes.ofService(service),
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
