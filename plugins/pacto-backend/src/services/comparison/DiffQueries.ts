import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  DiffAnswer,
  DiffQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { decodeCursor, encodeCursor } from '../cursor';
import type { PairReader } from './PairReader';
import { withLimitations } from '../withLimitations';

/** @internal */
export class DiffQueries {
  readonly #reader: PairReader;

  static create({ reader }: { reader: PairReader }): DiffQueries {
    return new DiffQueries(reader);
  }

  private constructor(reader: PairReader) {
    this.#reader = reader;
  }

  async get(
    serviceId: string,
    query: DiffQuery,
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<DiffAnswer> {
    const { classification: wanted, limit = 50 } = query;
    const start = readStart(query.cursor);
    const { from, to, diff, envelope } = await this.#reader.compare(
      { serviceId, ...query },
      credentials,
      options,
    );
    const fitting = diff.changes
      .map((change, index) => ({ ...change, index }))
      .filter(({ classification }) => !wanted || classification === wanted);
    const end = start + limit;
    return {
      ...withLimitations(envelope, diff.limitations),
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
