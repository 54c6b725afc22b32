import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Adopter,
  Adoption,
  AdoptionQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { hasExplicitTag } from '@pacto/core';
import { compareVersionKeys, versionKeyOf } from '../history';
import type { ReferenceResolver, Resolution } from '../resolution';
import {
  groupBy,
  type RevisionHead,
  type ServiceRecord,
  type Stores,
} from '../store';
import { compareText } from './compareText';
import type { Envelopes } from './Envelopes';
import type { FleetReader } from './FleetReader';
import type { ServiceGate } from './ServiceGate';
import type { Visibility } from './Visibility';

/** As the API says. */
const MAX_CONSUMERS = 20;

/** @internal */
export interface AdoptionQueriesOptions {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
  fleets: FleetReader;
  resolver: ReferenceResolver;
}

interface Use {
  consumer: ServiceRecord;
  resolutions: Resolution[];
}

/**
 * Which revisions of a service are in use, by those that the caller may see. That concerns all sources: one that was
 * not read may hold more.
 *
 * @internal
 */
export class AdoptionQueries {
  readonly #options: AdoptionQueriesOptions;

  static create(options: AdoptionQueriesOptions): AdoptionQueries {
    return new AdoptionQueries(options);
  }

  private constructor(options: AdoptionQueriesOptions) {
    this.#options = options;
  }

  async get(
    serviceId: string,
    query: AdoptionQuery,
    credentials: BackstageCredentials,
  ): Promise<Adoption> {
    const { gate, envelopes } = this.#options;
    const { service, visibility } = await gate.open(serviceId, credentials);
    const uses = await this.#usesOf(service, visibility);
    const byDigest = groupBy(uses.flatMap(splitByRevision), ({ head }) =>
      head ? head.digest : '',
    );
    const undecided = byDigest.get('') ?? [];
    byDigest.delete('');
    const items = [...byDigest.values()]
      .map(users => ({ head: users[0].head!, users }))
      .sort((a, b) =>
        compareVersionKeys(versionKeyOf(a.head, []), versionKeyOf(b.head, [])),
      );
    const { limit = 50 } = query;
    const list = (users: readonly Use[]) => listAdopters(users, visibility);
    return {
      ...(await envelopes.overSources(visibility)),
      items: await Promise.all(
        items.slice(0, limit).map(async ({ head, users }) => ({
          digest: head.digest,
          version: head.version,
          count: users.length,
          consumers: await list(users),
        })),
      ),
      undecided: {
        count: undecided.length,
        consumers: await list(undecided),
      },
      totalItems: items.length,
      totalConsumers: uses.length,
    };
  }

  /** Ordered by name. */
  async #usesOf(
    service: ServiceRecord,
    visibility: Visibility,
  ): Promise<Use[]> {
    const { stores, fleets, resolver } = this.#options;
    const [records, { services }] = await Promise.all([
      stores.references.currentTo([service.repository]),
      fleets.read(visibility),
    ]);
    const seen = records.filter(
      ({ repositoryId }) =>
        repositoryId !== service.id && services.has(repositoryId),
    );
    const [resolutions] = await resolver.resolve(
      [seen.map(({ reference }) => reference)],
      visibility,
    );
    const byConsumer = groupBy(
      seen.map(({ repositoryId }, index) => ({
        repositoryId,
        resolution: resolutions[index],
      })),
      ({ repositoryId }) => repositoryId,
    );
    return Array.from(byConsumer, ([id, found]) => ({
      consumer: services.get(id)!,
      resolutions: found.map(({ resolution }) => resolution),
    })).sort(
      (a, b) =>
        compareText(a.consumer.name, b.consumer.name) ||
        compareText(a.consumer.id, b.consumer.id),
    );
  }
}

/** A service may refer to several revisions of another. */
function splitByRevision({
  consumer,
  resolutions,
}: Use): (Use & { head?: RevisionHead })[] {
  const byDigest = groupBy(resolutions, ({ revision }) => revision?.digest);
  return Array.from(byDigest.values(), found => ({
    consumer,
    resolutions: found,
    head: found[0].revision,
  }));
}

async function listAdopters(
  users: readonly Use[],
  visibility: Visibility,
): Promise<Adopter[]> {
  return Promise.all(
    users
      .slice(0, MAX_CONSUMERS)
      .map(async ({ consumer, resolutions }): Promise<Adopter> => {
        const [{ reference, message }] = resolutions;
        return {
          serviceId: consumer.id,
          name: consumer.name,
          version: consumer.version,
          entityRef: await visibility.entityRefOf(consumer.repository),
          owner: consumer.summary.owner,
          range: reference.range,
          required: resolutions.some(item => item.reference.required),
          pinned: hasExplicitTag(reference.ref),
          reason: message,
        };
      }),
  );
}
