import type { GraphContract, GraphEdge, GraphNode } from '../types';
import type { Collected, ContractCollector } from './ContractCollector';
import type { EdgeProblem, PlannedEdge } from './edges';

interface Frame {
  node: GraphNode;
  edges: PlannedEdge[];
  next: number;
  key?: string;
}

/**
 * Makes the tree of what was collected: depth first in the order of the contracts, so that it is always the same
 * occurrence of a reference that is expanded. Source: graph sheet, §4.
 *
 * @internal
 */
export class TreeBuilder {
  readonly #collector: ContractCollector;

  readonly #maxDepth: number;

  /** From the root's name over references to the node in work. */
  readonly #path: string[] = [];

  readonly #open = new Set<string>();

  readonly #done = new Set<string>();

  readonly cycles: string[][] = [];

  /** Edges that were not followed because of the depth. */
  tooDeep = 0;

  constructor(collector: ContractCollector, maxDepth: number) {
    this.#collector = collector;
    this.#maxDepth = maxDepth;
  }

  build({ contract, edges, omitted }: Collected): GraphNode {
    const root: GraphNode = {
      name: contract.name,
      version: contract.version,
      dependencies: [],
      ...(omitted ? { omitted } : {}),
      ...(contract.bundle ? { bundle: contract.bundle } : {}),
    };
    this.#path.push(contract.name);
    const stack: Frame[] = [{ node: root, edges, next: 0 }];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      if (frame.next < frame.edges.length) {
        frame.next += 1;
        const planned = frame.edges[frame.next - 1];
        const below = this.#add(frame.node, planned, stack.length);
        if (below) stack.push(below);
      } else {
        stack.pop();
        this.#close(frame);
      }
    }
    return root;
  }

  #close({ key }: Frame) {
    this.#path.pop();
    if (key === undefined) return;
    this.#open.delete(key);
    this.#done.add(key);
  }

  /** @returns What is to be done before the next edge. */
  #add(
    parent: GraphNode,
    planned: PlannedEdge,
    depth: number,
  ): Frame | undefined {
    const edge: GraphEdge = { ...planned.facts };
    parent.dependencies.push(edge);
    const { key } = planned;
    if (key === undefined) {
      if (this.#collector.fetches) Object.assign(edge, planned.problem);
      return undefined;
    }
    if (this.#open.has(key)) {
      Object.assign(edge, problem('CYCLE', `cycle detected: ${edge.ref}`));
      this.cycles.push([...this.#path, edge.ref]);
      return undefined;
    }
    const outcome = this.#collector.outcome(key);
    if (this.#done.has(key)) edge.shared = true;
    if (outcome && 'error' in outcome) {
      this.#done.add(key);
      Object.assign(edge, outcome);
      return undefined;
    }
    if (outcome && edge.shared) {
      edge.node = nodeOf(edge, outcome.contract);
      return undefined;
    }
    if (depth > this.#maxDepth) {
      this.tooDeep += 1;
      const error = `not followed: deeper than ${this.#maxDepth} steps`;
      Object.assign(edge, problem('DEPTH_LIMIT', error));
      return undefined;
    }
    return outcome && this.#expand(edge, outcome, key);
  }

  #expand(
    edge: GraphEdge,
    { contract, edges, omitted }: Collected,
    key: string,
  ): Frame {
    const node = nodeOf(edge, contract);
    if (omitted) node.omitted = omitted;
    if (contract.bundle) node.bundle = contract.bundle;
    edge.node = node;
    this.#path.push(edge.ref);
    this.#open.add(key);
    return { node, edges, next: 0, key };
  }
}

function problem(reason: string, error: string): EdgeProblem {
  return { error, reason };
}

function nodeOf(
  { ref, local }: GraphEdge,
  { name, version }: GraphContract,
): GraphNode {
  return {
    name,
    version,
    ref,
    ...(local ? { local } : {}),
    dependencies: [],
  };
}
