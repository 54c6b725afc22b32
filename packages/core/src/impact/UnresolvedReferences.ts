import {
  serviceNameOf,
  type FleetDependency,
  type FleetGraph,
  type FleetService,
} from '../graph';

/**
 * A reference without target, and who declares it.
 *
 * @internal
 */
export interface UnresolvedReference {
  node: number;
  dependency: FleetDependency;
}

/**
 * References that were not resolved, by the names of the services that they may mean, as upstream reads names from
 * references. Source: graph sheet, §7.
 *
 * @internal
 */
export class UnresolvedReferences {
  readonly #byName = new Map<string, UnresolvedReference[]>();

  static create({ unresolved }: FleetGraph['index']): UnresolvedReferences {
    const references = new UnresolvedReferences();
    for (const reference of unresolved) references.#add(reference);
    return references;
  }

  /** Those that may mean a service; each name is answered once, so that a walk looks at each reference once. */
  take(id: string, service: FleetService | undefined): UnresolvedReference[] {
    if (this.#byName.size === 0) return [];
    const names = new Set([
      service?.name ?? '',
      serviceNameOf(service?.repository ?? id),
    ]);
    return [...names].flatMap(name => {
      const found = this.#byName.get(name) ?? [];
      this.#byName.delete(name);
      return found;
    });
  }

  #add(reference: UnresolvedReference) {
    const { ref, name } = reference.dependency;
    const named = ref === undefined ? name : serviceNameOf(ref);
    if (named === '') return;
    for (const known of new Set([named, named.replace(/-pacto$/, '')])) {
      const others = this.#byName.get(known);
      if (others) others.push(reference);
      else this.#byName.set(known, [reference]);
    }
  }
}

/**
 * @param meant - What it may mean, in words.
 * @internal
 */
export function mayMean({ ref, name }: FleetDependency, meant: string): string {
  const shown = JSON.stringify((ref ?? name).slice(0, 300));
  return `${shown} was not resolved, and may mean ${meant}.`;
}
