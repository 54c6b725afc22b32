import type { FleetGraph } from '../graph';
import type { WorkBudget } from '../work';
import type { DirectConsumer } from './directEdges';
import type {
  UnresolvedReference,
  UnresolvedReferences,
} from './UnresolvedReferences';
import { visitDependents } from './visitDependents';

type FleetIndex = FleetGraph['index'];

const NONE = 0xffff_ffff;

/** A way to the changed service that begins with a step from one consumer to another. */
interface Way {
  from: number;
  node: number;
  steps: number;
  certain: number;
  required: number;
}

/**
 * Everybody who needs the changed service, and the shortest way of each. One plain walk over the edges, however many
 * ways there are.
 *
 * @internal
 */
export class ConsumerWalk {
  readonly #index: FleetIndex;

  readonly #direct: Map<number, DirectConsumer>;

  readonly #unresolved: UnresolvedReferences;

  readonly #budget: WorkBudget;

  /** Steps to the changed service; 0: not a consumer. */
  readonly depth: Uint32Array;

  /** All dependencies on the way are required. */
  readonly required: Uint8Array;

  /** All references on the way surely mean what comes next. */
  readonly certain: Uint8Array;

  /** The direct consumer at the end of the way. */
  readonly last: Uint32Array;

  /** Consumers with a reference that may mean another consumer, and that one. */
  readonly uncertain = new Map<number, UnresolvedReference>();

  /** Consumers, nearest first, then by node. */
  readonly nodes: number[] = [];

  readonly #next: Uint32Array;

  constructor(
    index: FleetIndex,
    direct: Map<number, DirectConsumer>,
    options: {
      changed?: number;
      unresolved: UnresolvedReferences;
      budget: WorkBudget;
    },
  ) {
    const count = index.ids.length;
    this.#index = index;
    this.#direct = direct;
    this.#unresolved = options.unresolved;
    this.#budget = options.budget;
    this.depth = new Uint32Array(count);
    this.required = new Uint8Array(count);
    this.certain = new Uint8Array(count);
    this.last = new Uint32Array(count);
    this.#next = new Uint32Array(count).fill(NONE);
    this.#measure(options.changed);
  }

  /** From the consumer to the direct consumer on its way, at most so many. */
  way(node: number, limit: number): number[] {
    const nodes: number[] = [];
    for (let at = node; at !== NONE && nodes.length < limit; ) {
      nodes.push(at);
      at = this.#next[at];
    }
    return nodes;
  }

  #measure(changed: number | undefined) {
    const { depth, required, certain } = this;
    const sources = [...this.#direct.keys()].sort((a, b) => a - b);
    for (const node of sources) {
      const { possible, required: isRequired } = this.#direct.get(node)!;
      depth[node] = 1;
      required[node] = Number(isRequired);
      certain[node] = Number(!possible);
      this.last[node] = node;
    }
    let level = sources;
    for (let steps = 2; level.length > 0; steps += 1) {
      const next: number[] = [];
      const lead = (way: Way) => {
        if (way.from !== changed && this.#take(way)) next.push(way.from);
      };
      for (const node of level) this.nodes.push(node);
      visitDependents(this.#index, level, (node, from, edge) => {
        this.#budget.spend();
        const isRequired = required[node] & this.#index.required[edge];
        const isCertain = certain[node];
        lead({ from, node, steps, certain: isCertain, required: isRequired });
      });
      this.#mayDepend(level, (node, from, isRequired) => {
        lead({ from, node, steps, certain: 0, required: isRequired });
      });
      level = next.sort((a, b) => a - b);
    }
    if (changed !== undefined) this.uncertain.delete(changed);
  }

  /** @returns Whether it is the first way of a consumer. */
  #take({ from, node, steps, certain, required }: Way): boolean {
    const isNew = this.depth[from] === 0;
    const isBetter =
      this.depth[from] === steps &&
      rank(certain, required) > rank(this.certain[from], this.required[from]);
    if (isNew || isBetter) {
      this.depth[from] = steps;
      this.#next[from] = node;
      this.required[from] = required;
      this.certain[from] = certain;
      this.last[from] = this.last[node];
    }
    return isNew;
  }

  /** A reference that was not resolved may mean a consumer: who declares it is one as well, but not for sure. */
  #mayDepend(
    nodes: number[],
    visit: (node: number, from: number, isRequired: number) => void,
  ) {
    const { ids, services } = this.#index;
    for (const node of nodes) {
      const meant = this.#unresolved.take(ids[node], services[node]);
      for (const { node: from, dependency } of meant) {
        this.#budget.spend();
        if (from === node) continue;
        if (!this.uncertain.has(from)) {
          this.uncertain.set(from, { node, dependency });
        }
        const { required, kind } = dependency;
        visit(
          node,
          from,
          this.required[node] & Number(required && kind !== 'reference'),
        );
      }
    }
  }
}

function rank(certain: number, required: number): number {
  return 2 * certain + required;
}
