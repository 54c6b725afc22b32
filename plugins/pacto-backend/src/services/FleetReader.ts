import { type FleetDependency, FleetGraph, hasExplicitTag } from '@pacto/core';
import {
  type DependentRecord,
  groupBy,
  type ReferenceRecord,
  type ServiceRecord,
  type ServiceScope,
  type Stores,
} from '../store';
import type { Visibility } from './Visibility';

/** The services that one caller may see, and what they need of each other. @internal */
export interface SeenFleet {
  graph: FleetGraph;
  services: ReadonlyMap<string, ServiceRecord>;
}

/** All there is, whoever may see it. */
interface StoredFleet {
  services: readonly ServiceRecord[];
  references: ReadonlyMap<string, readonly DependentRecord[]>;
  /** Of those who may see everything. */
  seen?: SeenFleet;
}

/**
 * Reads the fleet by the current revision of each service. What the caller may not see is left out before anything is
 * computed: nothing can be counted, nor a way be found, through what is not in the graph. What is stored is kept in
 * memory until it changes.
 *
 * @internal
 */
export class FleetReader {
  readonly #stores: Stores;
  #known?: { version: string; fleet: Promise<StoredFleet> };

  static create(options: { stores: Stores }): FleetReader {
    return new FleetReader(options.stores);
  }

  private constructor(stores: Stores) {
    this.#stores = stores;
  }

  async read(visibility: Visibility): Promise<SeenFleet> {
    const [scope, stored] = await Promise.all([
      visibility.scope(),
      this.#load(),
    ]);
    if (scope.kind !== 'all') return restrict(stored, scope);
    stored.seen ??= restrict(stored, scope);
    return stored.seen;
  }

  async #load(): Promise<StoredFleet> {
    // Asked first: what changes meanwhile is read again the next time.
    const version = await this.#stores.services.fleetVersion();
    if (this.#known?.version === version) return this.#known.fleet;
    const known = { version, fleet: this.#readAll() };
    this.#known = known;
    // Whoever waits gets the error; the next one tries again.
    known.fleet.catch(() => {
      if (this.#known === known) this.#known = undefined;
    });
    return known.fleet;
  }

  async #readAll(): Promise<StoredFleet> {
    const { services, references } = this.#stores;
    const [all, current] = await Promise.all([
      services.all(),
      references.current(),
    ]);
    return {
      services: all,
      references: groupBy(current, ({ repositoryId }) => repositoryId),
    };
  }
}

function restrict(stored: StoredFleet, scope: ServiceScope): SeenFleet {
  const services = stored.services.filter(isIn(scope));
  const idOf = new Map(services.map(({ id, repository }) => [repository, id]));
  const graph = FleetGraph.create({
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
  return {
    graph,
    services: new Map(services.map(service => [service.id, service])),
  };
}

function isIn(scope: ServiceScope): (service: ServiceRecord) => boolean {
  if (scope.kind === 'all') return () => true;
  const ids = new Set(scope.ids);
  return ({ id }) => ids.has(id) === (scope.kind === 'only');
}

/** A service is needed whether or not a version of it fits: the edge leads to the repository. */
function toDependency(
  { kind, name, ref, required, range, target }: ReferenceRecord,
  idOf: ReadonlyMap<string, string>,
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
