import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  Dependency,
  DependencyList,
  Dependent,
  DependentList,
} from '@pacto/backstage-plugin-pacto-common';
import { VersionRange } from '@pacto/core';
import type { DependentRecord, ServiceRecord, Stores } from '../store';
import type { Envelopes } from './Envelopes';
import type { ReferenceResolver } from './ReferenceResolver';
import type { Resolution } from './Resolution';
import { readRange } from './planResolution';
import type { ServiceGate } from './ServiceGate';
import type { Visibility } from './Visibility';

/** @internal */
export interface DependencyQueriesOptions {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
  resolver: ReferenceResolver;
}

/**
 * What services need of each other. Both directions concern all sources: a source that was not read may hold the
 * other end.
 *
 * @internal
 */
export class DependencyQueries {
  readonly #options: DependencyQueriesOptions;

  static create(options: DependencyQueriesOptions): DependencyQueries {
    return new DependencyQueries(options);
  }

  private constructor(options: DependencyQueriesOptions) {
    this.#options = options;
  }

  async dependencies(
    serviceId: string,
    query: { digest?: string },
    credentials: BackstageCredentials,
  ): Promise<DependencyList> {
    const { stores, gate, envelopes, resolver } = this.#options;
    const { service, visibility } = await gate.open(serviceId, credentials);
    const digest = query.digest ?? service.currentDigest;
    const key = digest && { repositoryId: serviceId, digest };
    if (query.digest && !(key && (await stores.revisions.get(key)))) {
      throw new NotFoundError(
        `This service has no revision ${query.digest} that was read`,
      );
    }
    const references = key
      ? (await stores.references.ofRevisions([key])).get(serviceId) ?? []
      : [];
    const [resolutions] = await resolver.resolve([references], visibility);
    return {
      ...(await envelopes.overSources(visibility)),
      items: await Promise.all(
        resolutions.map(resolution => toDependency(resolution, visibility)),
      ),
    };
  }

  async dependents(
    serviceId: string,
    credentials: BackstageCredentials,
  ): Promise<DependentList> {
    const { stores, gate, envelopes } = this.#options;
    const { service, visibility } = await gate.open(serviceId, credentials);
    const records = await stores.references.currentTo([service.repository]);
    const consumers = await stores.services.byIds(
      records.map(({ repositoryId }) => repositoryId),
    );
    const visible = await visibility.visibleOf(
      consumers.map(({ repository }) => repository),
    );
    const byId = new Map(consumers.map(consumer => [consumer.id, consumer]));
    const items = await Promise.all(
      records.flatMap(record => {
        const consumer = byId.get(record.repositoryId);
        return consumer && visible.has(consumer.repository)
          ? [toDependent(record, consumer, service, visibility)]
          : [];
      }),
    );
    return {
      ...(await envelopes.overSources(visibility)),
      items: items.sort(
        (a, b) => compare(a.name, b.name) || compare(a.serviceId, b.serviceId),
      ),
    };
  }
}

async function toDependency(
  resolution: Resolution,
  visibility: Visibility,
): Promise<Dependency> {
  const { reference, state, reason, message, target, revision, conflict } =
    resolution;
  const { kind, name, ref, required, range } = reference;
  return {
    kind,
    name,
    ref,
    required,
    range,
    state,
    reason,
    message,
    target: target && {
      serviceId: target.service.id,
      name: target.service.name,
      entityRef: await visibility.entityRefOf(target.service.repository),
      version: revision?.version,
      digest: revision?.digest,
      currentVersion: target.service.version,
    },
    conflict,
  };
}

async function toDependent(
  { reference }: DependentRecord,
  consumer: ServiceRecord,
  service: ServiceRecord,
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
    admitsCurrent: admits(reference.range, service.version),
  };
}

function admits(
  text: string | undefined,
  version: string | undefined,
): Dependent['admitsCurrent'] {
  const range = readRange(text);
  if (!(range instanceof VersionRange) || version === undefined) {
    return 'unknown';
  }
  return range.admits(version) ? 'yes' : 'no';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
