import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  Dependency,
  DependencyList,
} from '@pacto/backstage-plugin-pacto-common';
import type { ReferenceResolver, Resolution } from '../resolution';
import type { Stores } from '../store';
import type { Envelopes } from './Envelopes';
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
 * What services need. That concerns all sources: one that was not read may hold the other end.
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

  async list(
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
