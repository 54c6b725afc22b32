import type { FleetDependency, FleetService } from './types';

/**
 * The edges of one direction: those of node `n` stand in `edges` from `starts[n]` to before `starts[n + 1]`.
 *
 * @internal
 */
export interface Adjacency {
  starts: Uint32Array;
  edges: Uint32Array;
}

/**
 * A fleet as numbers. Nodes are in the order of their ids, so that no answer depends on the order in which services
 * came; edges are in the order of the nodes, then of the contracts.
 *
 * @internal
 */
export class FleetIndex {
  /** Ids of the services, and of targets that are none. */
  readonly ids: string[];

  /** By node; nothing where only dependencies of others name it. */
  readonly services: (FleetService | undefined)[];

  readonly from: Uint32Array;

  readonly to: Uint32Array;

  /** 1 where the dependency is required. */
  readonly required: Uint8Array;

  readonly dependencies: FleetDependency[];

  readonly outgoing: Adjacency;

  readonly incoming: Adjacency;

  /** Dependencies without target, by the order of their services. */
  readonly unresolved: { node: number; dependency: FleetDependency }[] = [];

  readonly #nodes: Map<string, number>;

  static create(services: Iterable<FleetService>): FleetIndex {
    return new FleetIndex(mergeById(services));
  }

  private constructor(byId: Map<string, FleetService>) {
    const ids = new Set(byId.keys());
    let resolved = 0;
    for (const { dependencies } of byId.values()) {
      for (const { target } of dependencies) {
        if (target === undefined) continue;
        ids.add(target);
        resolved += 1;
      }
    }
    this.ids = [...ids].sort();
    this.#nodes = new Map(this.ids.map((id, node) => [id, node]));
    this.services = this.ids.map(id => byId.get(id));
    this.from = new Uint32Array(resolved);
    this.to = new Uint32Array(resolved);
    this.required = new Uint8Array(resolved);
    this.dependencies = [];
    this.services.forEach((service, node) => {
      for (const dependency of service?.dependencies ?? []) {
        this.#add(node, dependency);
      }
    });
    this.outgoing = adjacencyOf(this.from, this.ids.length);
    this.incoming = adjacencyOf(this.to, this.ids.length);
  }

  nodeOf(id: string): number | undefined {
    return this.#nodes.get(id);
  }

  #add(node: number, dependency: FleetDependency) {
    const { target, required, kind } = dependency;
    if (target === undefined) {
      this.unresolved.push({ node, dependency });
      return;
    }
    const edge = this.dependencies.push(dependency) - 1;
    this.from[edge] = node;
    this.to[edge] = this.#nodes.get(target)!;
    this.required[edge] = required && kind !== 'reference' ? 1 : 0;
  }
}

/** Entries with one id are one service: the first names it, and the dependencies of all count, so nothing is missed. */
function mergeById(
  services: Iterable<FleetService>,
): Map<string, FleetService> {
  const byId = new Map<string, FleetService>();
  const merged = new Set<string>();
  for (const service of services) {
    const known = byId.get(service.id);
    if (!known) {
      byId.set(service.id, service);
      continue;
    }
    if (!merged.has(service.id)) {
      merged.add(service.id);
      byId.set(service.id, { ...known, dependencies: [...known.dependencies] });
    }
    const { dependencies } = byId.get(service.id)!;
    for (const dependency of service.dependencies)
      dependencies.push(dependency);
  }
  return byId;
}

function adjacencyOf(ends: Uint32Array, nodes: number): Adjacency {
  const starts = new Uint32Array(nodes + 1);
  for (const end of ends) starts[end + 1] += 1;
  for (let node = 0; node < nodes; node += 1) starts[node + 1] += starts[node];
  const next = starts.slice();
  const edges = new Uint32Array(ends.length);
  ends.forEach((end, edge) => {
    edges[next[end]] = edge;
    next[end] += 1;
  });
  return { starts, edges };
}
