import type { Limitation } from '../../work';
import { Condensation } from './Condensation';
import { findConflicts } from './findConflicts';
import { findCycles } from './findCycles';
import { findPaths } from './findPaths';
import { FleetIndex } from './FleetIndex';
import { edgeAt, neighbourhoodOf } from './neighbourhood';
import type {
  BlastRadius,
  FleetConflict,
  FleetEdge,
  FleetPaths,
  FleetService,
  Neighbourhood,
  NeighbourhoodOptions,
  PathOptions,
} from './types';
import { walk } from './walk';

/**
 * All services and who needs whom. Services of one id count as one, with the dependencies of all of them. Answers are
 * in the order of ids, whatever order the services came in; all walks end on cycles.
 *
 * @public
 */
export class FleetGraph {
  readonly #index: FleetIndex;

  #condensed?: { required: Condensation; all: Condensation };

  /** What is not known of the fleet, as given. */
  readonly limitations: readonly Limitation[];

  /** Takes time and memory in proportion to services and dependencies. */
  static create(options: {
    services: Iterable<FleetService>;
    limitations?: readonly Limitation[];
  }): FleetGraph {
    return new FleetGraph(
      FleetIndex.create(options.services),
      options.limitations ?? [],
    );
  }

  private constructor(index: FleetIndex, limitations: readonly Limitation[]) {
    this.#index = index;
    this.limitations = limitations;
  }

  /** @internal */
  get index(): FleetIndex {
    return this.#index;
  }

  /** By id. */
  services(): FleetService[] {
    return this.#index.services.filter(service => service !== undefined);
  }

  service(id: string): FleetService | undefined {
    const node = this.#index.nodeOf(id);
    return node === undefined ? undefined : this.#index.services[node];
  }

  /** Zero for what nobody in the fleet knows. Source: graph sheet, §7. */
  blastRadius(id: string): BlastRadius {
    return {
      required: this.#dependents(id, true).length,
      total: this.#dependents(id, false).length,
    };
  }

  /** In the same order; much faster than one after the other. */
  blastRadii(ids: readonly string[]): BlastRadius[] {
    const nodes = ids.map(id => this.#index.nodeOf(id));
    const known = nodes.filter(node => node !== undefined);
    this.#condensed ??= {
      required: Condensation.create(this.#index, { requiredOnly: true }),
      all: Condensation.create(this.#index, { requiredOnly: false }),
    };
    const required = this.#condensed.required.countDependents(known);
    const total = this.#condensed.all.countDependents(known);
    let next = 0;
    return nodes.map(node => {
      if (node === undefined) return { required: 0, total: 0 };
      next += 1;
      return { required: required[next - 1], total: total[next - 1] };
    });
  }

  /** Ids of all that need a service, directly or not, nearest first; without itself. */
  dependentIds(id: string, options: { requiredOnly?: boolean } = {}): string[] {
    const nodes = this.#dependents(id, options.requiredOnly ?? false);
    return [...nodes].map(node => this.#index.ids[node]);
  }

  /** One edge for each declared dependency, also of the service on itself. */
  dependentsOf(id: string): FleetEdge[] {
    const node = this.#index.nodeOf(id);
    if (node === undefined) return [];
    const { starts, edges } = this.#index.incoming;
    return [...edges.subarray(starts[node], starts[node + 1])].map(edge =>
      edgeAt(this.#index, edge),
    );
  }

  /** In the order of the contract, also those that are not resolved. */
  dependenciesOf(id: string): FleetEdge[] {
    const dependencies = this.service(id)?.dependencies ?? [];
    return dependencies.map(dependency => ({
      from: id,
      ...(dependency.target === undefined ? {} : { to: dependency.target }),
      required: dependency.required && dependency.kind !== 'reference',
      dependency,
    }));
  }

  neighbourhood(options: NeighbourhoodOptions): Neighbourhood {
    return neighbourhoodOf(this.#index, options);
  }

  /** How one service leads to another through what it needs. */
  paths(options: PathOptions): FleetPaths {
    return findPaths(this.#index, options);
  }

  /** Ids of services that depend on each other, directly or not, or on themselves; sorted. */
  cycles(): string[][] {
    return findCycles(this.#index);
  }

  /** @param targets - Ids of the services to look at; default: all, by id. */
  conflicts(targets?: readonly string[]): FleetConflict[] {
    return findConflicts(this.#index, targets);
  }

  /** Dependencies without a target, or with one that is not in the fleet, and why. */
  unresolved(): FleetEdge[] {
    return this.services().flatMap(({ id }) =>
      this.dependenciesOf(id).flatMap(edge => {
        const { to, dependency } = edge;
        if (to !== undefined && this.service(to)) return [];
        const unresolved = dependency.unresolved ?? reasonFor(to);
        return [{ ...edge, dependency: { ...dependency, unresolved } }];
      }),
    );
  }

  #dependents(id: string, requiredOnly: boolean): Uint32Array {
    const start = this.#index.nodeOf(id);
    return start === undefined
      ? new Uint32Array()
      : walk(this.#index, start, { direction: 'dependents', requiredOnly })
          .nodes;
  }
}

function reasonFor(target: string | undefined) {
  return target === undefined
    ? { code: 'UNRESOLVED', message: 'The reference was not resolved.' }
    : {
        code: 'SERVICE_NOT_IN_FLEET',
        message: `${target} is not among the known services.`,
      };
}
