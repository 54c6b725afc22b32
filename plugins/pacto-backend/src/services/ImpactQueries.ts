import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ImpactAnswer,
  ImpactQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { analyzeImpactInSlices, type ImpactConsumer } from '@pacto/core';
import { decodeCursor, encodeCursor } from './cursor';
import { withLimitations } from './withLimitations';
import type { Envelopes } from './Envelopes';
import type { FleetReader } from './FleetReader';
import type { RevisionPairs } from './RevisionPairs';
import type { ServiceGate } from './ServiceGate';
import { inSlices } from './slices';
import { toConsumer } from './toConsumer';

/** @internal */
export interface ImpactQueriesOptions {
  gate: ServiceGate;
  envelopes: Envelopes;
  pairs: RevisionPairs;
  fleets: FleetReader;
}

/**
 * Whom a change hits, among those that the caller may see.
 *
 * @internal
 */
export class ImpactQueries {
  readonly #options: ImpactQueriesOptions;

  static create(options: ImpactQueriesOptions): ImpactQueries {
    return new ImpactQueries(options);
  }

  private constructor(options: ImpactQueriesOptions) {
    this.#options = options;
  }

  async get(
    serviceId: string,
    query: ImpactQuery,
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<ImpactAnswer> {
    const { gate, envelopes, pairs, fleets } = this.#options;
    const { limit = 50 } = query;
    const after = decodeCursor(query.cursor, 1)?.[0];
    const { service, visibility } = await gate.open(serviceId, credentials);
    const { from, to, diff } = await pairs.compare(
      { service, from: query.from, to: query.to },
      options,
    );
    const fleet = await fleets.read(visibility);
    const impact = await inSlices(
      analyzeImpactInSlices({
        fleet: fleet.graph,
        serviceId,
        oldVersion: from.version,
        newVersion: to.version,
        diff,
        ...options,
      }),
      options.signal,
    );
    const { consumers, counts, blastRadius } = impact;
    // A consumer that is gone since the page before starts the list anew, rather than leave somebody out.
    const start = consumers.findIndex(({ id }) => id === after) + 1;
    const page = consumers.slice(start, start + limit);
    const last = page.at(-1);
    const envelope = await envelopes.overSources(visibility);
    return {
      ...withLimitations(envelope, [
        ...diff.limitations,
        ...impact.limitations,
      ]),
      from,
      to,
      classification: diff.classification,
      counts,
      outOfRange: consumers.filter(isOutOfRange).length,
      blastRadius,
      items: await Promise.all(
        page.map(consumer => toConsumer(consumer, fleet, visibility)),
      ),
      pageInfo:
        last && start + page.length < consumers.length
          ? { nextCursor: encodeCursor([last.id]) }
          : {},
      totalItems: consumers.length,
    };
  }
}

function isOutOfRange({ verdict, reasons }: ImpactConsumer): boolean {
  return (
    verdict === 'incompatible' &&
    reasons.every(({ code }) => code === 'RANGE_REFUSES_BOTH')
  );
}
