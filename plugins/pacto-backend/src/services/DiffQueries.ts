import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  DiffAnswer,
  DiffQuery,
  Envelope,
} from '@pacto/backstage-plugin-pacto-common';
import type { Limitation } from '@pacto/core';
import { decodeCursor, encodeCursor } from './cursor';
import type { Envelopes } from './Envelopes';
import { hashOf } from './hashOf';
import type { RevisionPairs } from './RevisionPairs';
import type { ServiceGate } from './ServiceGate';

/** @internal */
export interface DiffQueriesOptions {
  gate: ServiceGate;
  envelopes: Envelopes;
  pairs: RevisionPairs;
}

/** @internal */
export class DiffQueries {
  readonly #options: DiffQueriesOptions;

  static create(options: DiffQueriesOptions): DiffQueries {
    return new DiffQueries(options);
  }

  private constructor(options: DiffQueriesOptions) {
    this.#options = options;
  }

  /** With a validator that changes when anything but `asOf` does. */
  async get(
    serviceId: string,
    query: DiffQuery,
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<{ answer: DiffAnswer; etag: string }> {
    const { gate, envelopes, pairs } = this.#options;
    const { classification: wanted, limit = 50 } = query;
    const start = readStart(query.cursor);
    const { service } = await gate.open(serviceId, credentials);
    const { from, to, diff } = await pairs.compare(
      service,
      { from: query.from, to: query.to },
      { profile: query.profile, signal: options.signal },
    );
    const fitting = diff.changes.filter(
      ({ classification }) => !wanted || classification === wanted,
    );
    const end = start + limit;
    const { asOf, ...envelope } = withLimitations(
      await envelopes.ofService(service),
      diff.limitations,
    );
    const content = {
      ...envelope,
      from,
      to,
      profile: diff.profile,
      rulesVersion: diff.rulesVersion,
      classification: diff.classification,
      counts: diff.counts,
      step: diff.step,
      sbom: diff.sbom,
      items: fitting.slice(start, end),
      pageInfo:
        end < fitting.length ? { nextCursor: encodeCursor([String(end)]) } : {},
      totalItems: fitting.length,
    };
    return { answer: { asOf, ...content }, etag: hashOf(content) };
  }
}

/** What is behind two digests never changes, so a place in the list is as good as a key. */
function readStart(cursor: string | undefined): number {
  const [text = '0'] = decodeCursor(cursor, 1) ?? [];
  if (!/^\d{1,9}$/.test(text)) {
    throw new InputError(
      'The cursor is not one of this list; use pageInfo.nextCursor of the page before',
    );
  }
  return Number(text);
}

/** An answer that rests on a partial result is partial. @internal */
export function withLimitations(
  envelope: Envelope,
  limitations: readonly Limitation[],
): Envelope {
  if (limitations.length === 0) return envelope;
  return {
    ...envelope,
    completeness: envelope.completeness === 'none' ? 'none' : 'partial',
    limitations: [
      ...envelope.limitations,
      ...limitations.map(({ code, message }) => ({ code, message })),
    ],
  };
}
