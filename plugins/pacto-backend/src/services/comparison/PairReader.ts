import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Envelope } from '@pacto/backstage-plugin-pacto-common';
import type { DiffProfile } from '@pacto/core';
import type { ServiceRecord } from '../../store';
import type { Envelopes } from '../Envelopes';
import { mergeEnvelopes } from './mergeEnvelopes';
import type {
  ComparedPair,
  RevisionPair,
  RevisionPairs,
} from '../RevisionPairs';
import type { ServiceGate } from '../ServiceGate';
import type { Visibility } from '../Visibility';

/** @internal */
export interface PairReaderOptions {
  gate: ServiceGate;
  envelopes: Envelopes;
  pairs: RevisionPairs;
}

/** What the API calls by these names. @internal */
export interface PairQuery {
  serviceId: string;
  fromService?: string;
  from: string;
  to: string;
}

interface SeenServices {
  service: ServiceRecord;
  /** The service of the older revision; the same one unless asked for otherwise. */
  older: ServiceRecord;
  visibility: Visibility;
}

/** @internal */
export type SeenPair = SeenServices & RevisionPair;

/**
 * The way to two revisions. The caller must be allowed to see both services; one that is hidden and one that does not
 * exist give the same NotFoundError.
 *
 * @internal
 */
export class PairReader {
  readonly #options: PairReaderOptions;

  static create(options: PairReaderOptions): PairReader {
    return new PairReader(options);
  }

  private constructor(options: PairReaderOptions) {
    this.#options = options;
  }

  /** Throws NotFoundErrors and NotComparableErrors. */
  async find(
    query: PairQuery,
    credentials: BackstageCredentials,
  ): Promise<SeenPair> {
    const seen = await this.#open(query, credentials);
    const { from, to } = query;
    const pair = await this.#options.pairs.find({ ...seen, from, to });
    return { ...seen, ...pair };
  }

  /** Throws as `RevisionPairs.compare`. The envelope is about the services, not about the difference. */
  async compare(
    query: PairQuery & { profile?: DiffProfile },
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<SeenServices & ComparedPair & { envelope: Envelope }> {
    const seen = await this.#open(query, credentials);
    const { from, to, profile } = query;
    const pair = await this.#options.pairs.compare(
      { ...seen, from, to },
      { profile, ...options },
    );
    return { ...seen, ...pair, envelope: await this.#envelopeOf(seen) };
  }

  async #open(
    { serviceId, fromService = serviceId }: PairQuery,
    credentials: BackstageCredentials,
  ): Promise<SeenServices> {
    const { gate } = this.#options;
    const { service, visibility } = await gate.open(serviceId, credentials);
    if (fromService === serviceId) {
      return { service, older: service, visibility };
    }
    const { service: older } = await gate.open(fromService, credentials);
    return { service, older, visibility };
  }

  async #envelopeOf({ service, older, visibility }: SeenServices) {
    const { envelopes } = this.#options;
    const envelope = await envelopes.ofService(service, visibility);
    return older.id === service.id
      ? envelope
      : mergeEnvelopes(envelope, await envelopes.ofService(older, visibility));
  }
}
