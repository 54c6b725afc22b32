import { type FleetDependency, FleetGraph, hasExplicitTag } from '@pacto/core';
import { LRUCache } from 'lru-cache';
import { type Moments, PerVersion, type View } from '../resolution';
import {
  type DependentRecord,
  type FleetRecords,
  groupBy,
  type ReferenceRecord,
  type ServiceRecord,
  type ServiceScope,
  type Stores,
} from '../store';
import type { Visibility } from './Visibility';

/** What different callers see that is kept: with 10,000 services each takes tens of megabytes. */
const KEPT_VIEWS = 4;

/** The services that one caller may see, and what they need of each other. @internal */
export interface SeenFleet {
  /** Built when it is first asked for. */
  readonly graph: FleetGraph;
  services: ReadonlyMap<string, ServiceRecord>;
  /** Ids of the sources that they are from. */
  sources: ReadonlySet<string>;
}

/** All there is, whoever may see it; what is not seen is for the reader of this to leave out. @internal */
export interface StoredFleet {
  /** By id, ordered by id. */
  services: ReadonlyMap<string, ServiceRecord>;
  byName: ReadonlyMap<string, readonly ServiceRecord[]>;
  /** In current revisions, by id of the service. */
  references: ReadonlyMap<string, readonly DependentRecord[]>;
  /** The same by target, `host/path`. */
  referencesTo: ReadonlyMap<string, readonly DependentRecord[]>;
}

interface KeptFleet {
  stored: StoredFleet;
  /** By scope. */
  seen: LRUCache<string, SeenFleet>;
}

/**
 * Reads the fleet by the current revision of each service. What the caller may not see is left out before anything is
 * computed: nothing can be counted, nor a way be found, through what is not in the graph. What is stored is kept in
 * memory until it changes.
 *
 * @internal
 */
export class FleetReader {
  readonly #kept: PerVersion<KeptFleet>;

  static create(options: { stores: Stores; moments: Moments }): FleetReader {
    return new FleetReader(options.stores, options.moments);
  }

  private constructor(stores: Stores, moments: Moments) {
    this.#kept = PerVersion.create({
      moments,
      load: async () => ({
        stored: toStored(await stores.fleet()),
        seen: new LRUCache({ max: KEPT_VIEWS }),
      }),
    });
  }

  async read(visibility: Visibility): Promise<SeenFleet> {
    const [scope, { stored, seen }] = await Promise.all([
      visibility.scope(),
      this.#kept.of(visibility),
    ]);
    const key = keyOf(scope);
    const known = seen.get(key);
    if (known) return known;
    const fleet = restrict(stored, scope);
    seen.set(key, fleet);
    return fleet;
  }

  async stored(view: View): Promise<StoredFleet> {
    return (await this.#kept.of(view)).stored;
  }
}

function toStored({ services, references }: FleetRecords): StoredFleet {
  return {
    services: new Map(services.map(service => [service.id, service])),
    byName: groupBy(services, ({ name }) => name),
    references: groupBy(references, ({ repositoryId }) => repositoryId),
    referencesTo: groupBy(
      references.filter(({ reference }) => reference.target !== undefined),
      ({ reference }) => reference.target!,
    ),
  };
}

function keyOf(scope: ServiceScope): string {
  if (scope.kind === 'all') return scope.kind;
  return `${scope.kind} ${scope.ids.join(' ')}`;
}

function restrict(stored: StoredFleet, scope: ServiceScope): SeenFleet {
  const services = [...stored.services.values()].filter(isIn(scope));
  let graph: FleetGraph | undefined;
  return {
    get graph() {
      graph ??= toGraph(services, stored);
      return graph;
    },
    services: new Map(services.map(service => [service.id, service])),
    sources: new Set(services.map(({ sourceId }) => sourceId)),
  };
}

function toGraph(
  services: readonly ServiceRecord[],
  stored: StoredFleet,
): FleetGraph {
  const idOf = new Map(services.map(({ id, repository }) => [repository, id]));
  return FleetGraph.create({
    services: services.map(({ id, name, repository, version, summary }) => ({
      id,
      name,
      repository,
      version,
      owner: summary.owner,
      dependencies: (stored.references.get(id) ?? []).map(({ reference }) =>
        toDependency(reference, idOf),
      ),
    })),
  });
}

function isIn(scope: ServiceScope): (service: ServiceRecord) => boolean {
  if (scope.kind === 'all') return () => true;
  const ids = new Set(scope.ids);
  return ({ id }) => ids.has(id) === (scope.kind === 'only');
}

/**
 * A service is needed whether or not a version of it fits: the edge leads to the repository.
 *
 * @param idOf - of visible services, by repository
 * @internal
 */
export function toDependency(
  { kind, name, ref, required, range, target }: ReferenceRecord,
  idOf: { get(repository: string): string | undefined },
): FleetDependency {
  return {
    name,
    ref,
    required,
    range,
    kind: kind === 'dependency' ? 'dependency' : 'reference',
    target: target && idOf.get(target),
    pinned: hasExplicitTag(ref),
  };
}
