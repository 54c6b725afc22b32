import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Dependent,
  DependentList,
  PageQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { judgeRange, type Verdict } from '@pacto/core';
import type { DependentRecord, ServiceRecord } from '../store';
import { decodeCursor, encodeCursor } from './cursor';
import type { Envelopes } from './Envelopes';
import type { FleetReader } from './FleetReader';
import type { ServiceGate } from './ServiceGate';
import type { Visibility } from './Visibility';

/** What somebody has to look at first. */
const ORDER: readonly Verdict[] = ['incompatible', 'unknown', 'compatible'];

interface Row {
  /** Verdict, name, id, and place among the references to the service, which one consumer may have several of. */
  key: string[];
  consumer: ServiceRecord;
  record: DependentRecord;
  verdict: Verdict;
  message: string;
}

/** @internal */
export interface DependentQueriesOptions {
  gate: ServiceGate;
  envelopes: Envelopes;
  fleets: FleetReader;
}

/**
 * Who needs a service. That concerns all sources: one that was not read may hold more.
 *
 * @internal
 */
export class DependentQueries {
  readonly #options: DependentQueriesOptions;

  static create(options: DependentQueriesOptions): DependentQueries {
    return new DependentQueries(options);
  }

  private constructor(options: DependentQueriesOptions) {
    this.#options = options;
  }

  async list(
    serviceId: string,
    query: NonNullable<PageQuery>,
    credentials: BackstageCredentials,
  ): Promise<DependentList> {
    const { gate, envelopes, fleets } = this.#options;
    const { limit = 50 } = query;
    const after = decodeCursor(query.cursor, 4);
    const { service, visibility } = await gate.open(serviceId, credentials);
    const { referencesTo } = await fleets.stored(visibility);
    const fleet = await fleets.read(visibility);
    const rows = (referencesTo.get(service.repository) ?? [])
      .flatMap((record, place) => {
        const consumer = fleet.services.get(record.repositoryId);
        return consumer ? [toRow({ record, place, consumer, service })] : [];
      })
      .sort((a, b) => compareKeys(a.key, b.key));
    const rest = after
      ? rows.filter(({ key }) => compareKeys(key, after) > 0)
      : rows;
    const page = rest.slice(0, limit);
    const count = (verdict: Verdict) =>
      rows.filter(row => row.verdict === verdict).length;
    return {
      ...(await envelopes.overSources(visibility)),
      items: await Promise.all(page.map(row => toDependent(row, visibility))),
      pageInfo:
        rest.length > page.length
          ? { nextCursor: encodeCursor(page.at(-1)!.key) }
          : {},
      totalItems: rows.length,
      counts: {
        compatible: count('compatible'),
        incompatible: count('incompatible'),
        unknown: count('unknown'),
      },
      blastRadius: fleet.graph.blastRadius(serviceId),
    };
  }
}

function toRow(options: {
  record: DependentRecord;
  place: number;
  consumer: ServiceRecord;
  service: ServiceRecord;
}): Row {
  const { record, place, consumer, service } = options;
  const { verdict, reason } = judgeRange(
    record.reference.range,
    service.version,
  );
  return {
    key: [
      String(ORDER.indexOf(verdict)),
      consumer.name,
      consumer.id,
      String(place).padStart(9, '0'),
    ],
    consumer,
    record,
    verdict,
    message: reason.message,
  };
}

async function toDependent(
  { consumer, record: { reference }, verdict, message }: Row,
  visibility: Visibility,
): Promise<Dependent> {
  return {
    serviceId: consumer.id,
    name: consumer.name,
    version: consumer.version,
    entityRef: await visibility.entityRefOf(consumer.repository),
    owner: consumer.summary.owner,
    dependencyName: reference.name,
    required: reference.required,
    range: reference.range,
    verdict,
    message,
  };
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    if (part !== b[index]) return part < b[index] ? -1 : 1;
  }
  return 0;
}
