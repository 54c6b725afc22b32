import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Dependent,
  DependentList,
} from '@pacto/backstage-plugin-pacto-common';
import { judgeRange, type Verdict } from '@pacto/core';
import type { DependentRecord, ServiceRecord, Stores } from '../store';
import type { Envelopes } from './Envelopes';
import type { FleetReader } from './FleetReader';
import type { ServiceGate } from './ServiceGate';
import type { Visibility } from './Visibility';

/** @internal */
export interface DependentQueriesOptions {
  stores: Stores;
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
    credentials: BackstageCredentials,
  ): Promise<DependentList> {
    const { stores, gate, envelopes, fleets } = this.#options;
    const { service, visibility } = await gate.open(serviceId, credentials);
    const [records, fleet] = await Promise.all([
      stores.references.currentTo([service.repository]),
      fleets.read(visibility),
    ]);
    const items = await Promise.all(
      records.flatMap(record => {
        const consumer = fleet.services.get(record.repositoryId);
        return consumer
          ? [toDependent(record, consumer, service, visibility)]
          : [];
      }),
    );
    const count = (verdict: Verdict) =>
      items.filter(item => item.verdict === verdict).length;
    return {
      ...(await envelopes.overSources(visibility)),
      items: items.sort(
        (a, b) => compare(a.name, b.name) || compare(a.serviceId, b.serviceId),
      ),
      counts: {
        compatible: count('compatible'),
        incompatible: count('incompatible'),
        unknown: count('unknown'),
      },
      blastRadius: fleet.graph.blastRadius(serviceId),
    };
  }
}

async function toDependent(
  { reference }: DependentRecord,
  consumer: ServiceRecord,
  service: ServiceRecord,
  visibility: Visibility,
): Promise<Dependent> {
  const { verdict, reason } = judgeRange(reference.range, service.version);
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
    message: reason.message,
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
