import type { BundleTree } from '../../bundle';
import type { ContractGraph, GraphEdge } from '../../graph';

/** @internal */
export interface FoundService {
  ref?: string;
  bundle: BundleTree;
}

/** @internal */
export interface FoundServices {
  /** By name; of several with one name the first that has its content. */
  services: Map<string, FoundService>;
  /** Dependencies that lead to no contract, a way back to the root aside. */
  unresolved: number;
}

/** The services below the root of a graph, in the order of the contracts. Source: diff sheet, §9. @internal */
export function findServices({ root }: ContractGraph): FoundServices {
  const services = new Map<string, FoundService>();
  let unresolved = 0;
  const open: GraphEdge[] = root.dependencies.toReversed();
  for (let edge = open.pop(); edge; edge = open.pop()) {
    if (edge.type !== 'dependency') continue;
    if (!edge.node) {
      if (edge.reason !== 'CYCLE') unresolved++;
      continue;
    }
    const { name, ref, bundle, dependencies } = edge.node;
    if (bundle && !services.has(name)) services.set(name, { ref, bundle });
    for (const next of dependencies.toReversed()) open.push(next);
  }
  return { services, unresolved };
}
