import type { FleetGraph } from '../graph';
import type { WorkBudget } from '../work';
import type { DirectConsumer } from './directEdges';
import { rankOf } from './verdicts';

type FleetIndex = FleetGraph['index'];

const NONE = 0xffff_ffff;

/**
 * Everybody who needs the changed service: the shortest way of each, and the worst verdict on all of its ways. Two
 * plain walks over the edges, however many ways there are.
 *
 * @internal
 */
export class ConsumerWalk {
  readonly #index: FleetIndex;

  readonly #direct: Map<number, DirectConsumer>;

  readonly #budget: WorkBudget;

  /** Steps to the changed service; 0: not a consumer. */
  readonly depth: Uint32Array;

  /** All dependencies on the way are required. */
  readonly required: Uint8Array;

  /** The way ends with a reference that surely means the service. */
  readonly certain: Uint8Array;

  /** The direct consumer at the end of the way. */
  readonly last: Uint32Array;

  /** How bad it is, see `rankOf`. */
  readonly worst: Uint8Array;

  /** The direct consumer that the worst verdict comes from, the nearest one. */
  readonly via: Uint32Array;

  /** Consumers, nearest first, then by node. */
  readonly nodes: number[] = [];

  readonly #next: Uint32Array;

  constructor(
    index: FleetIndex,
    direct: Map<number, DirectConsumer>,
    options: { changed?: number; budget: WorkBudget },
  ) {
    const count = index.ids.length;
    this.#index = index;
    this.#direct = direct;
    this.#budget = options.budget;
    this.depth = new Uint32Array(count);
    this.required = new Uint8Array(count);
    this.certain = new Uint8Array(count);
    this.last = new Uint32Array(count);
    this.worst = new Uint8Array(count);
    this.via = new Uint32Array(count).fill(NONE);
    this.#next = new Uint32Array(count).fill(NONE);
    const { changed = NONE } = options;
    this.#measure(changed);
    this.#judge(changed);
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

  #measure(changed: number) {
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
      for (const node of level) this.nodes.push(node);
      const next: number[] = [];
      this.#dependents(level, (node, from, edge) => {
        if (from === changed) return;
        const isRequired = required[node] & this.#index.required[edge];
        const isNew = depth[from] === 0;
        if (isNew) {
          depth[from] = steps;
          next.push(from);
        }
        const isBetter =
          depth[from] === steps &&
          rank(certain[node], isRequired) > rank(certain[from], required[from]);
        if (!isNew && !isBetter) return;
        this.#next[from] = node;
        required[from] = isRequired;
        certain[from] = certain[node];
        this.last[from] = this.last[node];
      });
      level = next.sort((a, b) => a - b);
    }
  }

  #judge(changed: number) {
    for (const wanted of [2, 1, 0]) {
      let level = [...this.#direct.keys()]
        .filter(
          node =>
            this.via[node] === NONE &&
            rankOf(this.#direct.get(node)!.verdict) === wanted,
        )
        .sort((a, b) => a - b);
      for (const node of level) {
        this.via[node] = node;
        this.worst[node] = wanted;
      }
      while (level.length > 0) {
        const next: number[] = [];
        this.#dependents(level, (node, from) => {
          if (from === changed || this.via[from] !== NONE) return;
          this.via[from] = this.via[node];
          this.worst[from] = wanted;
          next.push(from);
        });
        level = next.sort((a, b) => a - b);
      }
    }
  }

  #dependents(
    nodes: number[],
    visit: (node: number, from: number, edge: number) => void,
  ) {
    const { starts, edges } = this.#index.incoming;
    for (const node of nodes) {
      for (let at = starts[node]; at < starts[node + 1]; at += 1) {
        this.#budget.spend();
        visit(node, this.#index.from[edges[at]], edges[at]);
      }
    }
  }
}

function rank(certain: number, required: number): number {
  return 2 * certain + required;
}
