import {
  type BlastRadius,
  type FleetConflict,
  type FleetDependency,
  FleetGraph,
} from '@pacto/core';
import {
  inBatches,
  type ReferenceRecord,
  serviceIdOf,
  type ServiceRecord,
} from '../../store';
import { compareText } from '../compareText';
import { type SeenFleet, type StoredFleet, toDependency } from '../FleetReader';
import { hashOf } from '../hashOf';
import { createPause } from '../slices';

/** Blast radii that are computed in one pass. */
const AT_ONCE = 32;

/**
 * What is derived from the fleet that a caller sees, when it is first asked for.
 *
 * @internal
 */
export class FleetView {
  readonly #fleet: SeenFleet;
  readonly #stored: StoredFleet;
  readonly #radii = new Map<string, BlastRadius>();
  #drawn?: FleetGraph;
  readonly #conflicts = new Map<string, FleetConflict[]>();
  #byName?: ServiceRecord[];
  #cycles?: { list: string[][]; of: Map<string, number> };

  static over(fleet: SeenFleet, stored: StoredFleet): FleetView {
    return new FleetView(fleet, stored);
  }

  private constructor(fleet: SeenFleet, stored: StoredFleet) {
    this.#fleet = fleet;
    this.#stored = stored;
  }

  get services(): ReadonlyMap<string, ServiceRecord> {
    return this.#fleet.services;
  }

  /** Ordered by name, then id. */
  get byName(): readonly ServiceRecord[] {
    this.#byName ??= [...this.services.values()].sort(
      (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
    );
    return this.#byName;
  }

  /** References that lead to no service the caller sees have no target. */
  get graph(): FleetGraph {
    return this.#fleet.graph;
  }

  /** The same with targets for those references, which are no services and have ids of their own. */
  get drawn(): FleetGraph {
    this.#drawn ??= FleetGraph.create({
      services: this.graph.services().map(service => ({
        ...service,
        dependencies: service.dependencies.map((dependency, index) =>
          dependency.target === undefined
            ? {
                ...dependency,
                target: externalId(
                  service.id,
                  this.#stored.references.get(service.id)![index].reference,
                ),
              }
            : dependency,
        ),
      })),
    });
    return this.#drawn;
  }

  /** In the order of the contract, as the dependencies in the graphs. */
  referencesOf(serviceId: string): ReferenceRecord[] {
    if (!this.services.has(serviceId)) return [];
    const found = this.#stored.references.get(serviceId) ?? [];
    return found.map(({ reference }) => reference);
  }

  /** A reference as the graph has it. */
  dependencyOf(reference: ReferenceRecord): FleetDependency {
    return toDependency(reference, {
      get: repository => {
        const id = serviceIdOf(repository);
        return this.services.has(id) ? id : undefined;
      },
    });
  }

  /** Ids of services that need each other. */
  get cycles(): readonly string[][] {
    return this.#knownCycles().list;
  }

  /** Whether an edge from one to the other is part of a cycle. */
  inCycle(from: string, to: string): boolean {
    const { of } = this.#knownCycles();
    const cycle = of.get(from);
    return cycle !== undefined && cycle === of.get(to);
  }

  /** By the ranges of those who need it; what they resolve to is not looked at. */
  conflictsAbout(serviceId: string): FleetConflict[] {
    const known = this.#conflicts.get(serviceId);
    if (known) return known;
    const conflicts = this.graph.conflicts([serviceId]);
    this.#conflicts.set(serviceId, conflicts);
    return conflicts;
  }

  /** In the same order; lets others work in between. */
  async blastRadii(
    serviceIds: readonly string[],
    options: { signal?: AbortSignal } = {},
  ): Promise<BlastRadius[]> {
    const unknown = serviceIds.filter(id => !this.#radii.has(id));
    const pause = createPause(options.signal);
    for (const batch of inBatches(unknown, AT_ONCE)) {
      await pause();
      const radii = this.graph.blastRadii(batch);
      batch.forEach((id, index) => this.#radii.set(id, radii[index]));
    }
    return serviceIds.map(id => this.#radii.get(id)!);
  }

  #knownCycles() {
    if (!this.#cycles) {
      const list = this.graph.cycles();
      const of = new Map<string, number>();
      list.forEach((ids, index) => ids.forEach(id => of.set(id, index)));
      this.#cycles = { list, of };
    }
    return this.#cycles;
  }
}

/** Two references to one repository meet; a text that names none means something else in each contract. */
function externalId(
  serviceId: string,
  { ref, target }: ReferenceRecord,
): string {
  const key = target === undefined ? [serviceId, ref] : [target];
  return `ref:${hashOf(key).slice(0, 16)}`;
}
