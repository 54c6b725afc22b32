import type { FetchContract, GraphContract } from '../types';
import { forEachAtOnce, untilAborted } from './asynchronous';
import {
  planEdge,
  type EdgeProblem,
  type LocalReferences,
  type Origin,
  type PlannedEdge,
} from './edges';

/**
 * A contract with its edges planned.
 *
 * @internal
 */
export interface Collected {
  contract: GraphContract;
  edges: PlannedEdge[];
  /** Edges over the limit. */
  omitted: number;
}

interface Wanted {
  edge: PlannedEdge;
  key: string;
  from?: string;
}

/** @internal */
export interface CollectorOptions {
  fetch?: FetchContract;
  signal?: AbortSignal;
  concurrency: number;
  localReferences: LocalReferences;
  maxNodes: number;
  maxEdges: number;
  maxDepth: number;
}

/**
 * Fetches all contracts below a root, each reference once. It goes level by level, so that which edge's range is used
 * for a reference does not depend on who answers first.
 *
 * @internal
 */
export class ContractCollector {
  readonly #options: CollectorOptions;

  readonly #found = new Map<string, Collected | EdgeProblem>();

  #edges = 0;

  /** Edges that were left out. */
  omittedEdges = 0;

  /** References that were not fetched because there were too many. */
  omittedNodes = 0;

  constructor(options: CollectorOptions) {
    this.#options = options;
  }

  /** Whether references are followed at all. */
  get fetches(): boolean {
    return this.#options.fetch !== undefined;
  }

  /** What became of a reference; nothing without a fetcher, or beyond the depth. */
  outcome(key: string): Collected | EdgeProblem | undefined {
    return this.#found.get(key);
  }

  async collect(root: GraphContract, origin: Origin): Promise<Collected> {
    const top = this.#plan(root, origin);
    let level = this.#want([{ edges: top.edges }]);
    for (let depth = 1; level.length > 0; depth += 1) {
      await this.#fetchAll(level);
      if (depth >= this.#options.maxDepth) break;
      level = this.#want(
        level.flatMap(({ key, edge }) => {
          const found = this.#found.get(key);
          return found && 'edges' in found
            ? [{ edges: found.edges, from: edge.facts.ref }]
            : [];
        }),
      );
    }
    return top;
  }

  /** The references of the root's configurations and policies; what they need is not followed. */
  async collectReferences(
    root: GraphContract,
    origin: Origin,
  ): Promise<PlannedEdge[]> {
    const refs = new Set((root.references ?? []).map(({ ref }) => ref));
    const { localReferences } = this.#options;
    const edges = [...refs].map(ref =>
      planEdge('reference', { ref, required: false }, origin, localReferences),
    );
    const kept = this.#withinLimit(edges);
    await this.#fetchAll(this.#want([{ edges: kept }]));
    return kept;
  }

  #plan(contract: GraphContract, origin: Origin): Collected {
    const dependencies = this.#withinLimit(contract.dependencies);
    return {
      contract,
      edges: dependencies.map(declared =>
        planEdge('dependency', declared, origin, this.#options.localReferences),
      ),
      omitted: contract.dependencies.length - dependencies.length,
    };
  }

  #withinLimit<T>(edges: T[]): T[] {
    const kept = edges.slice(0, this.#options.maxEdges - this.#edges);
    this.#edges += kept.length;
    this.omittedEdges += edges.length - kept.length;
    return kept;
  }

  #want(sources: { edges: PlannedEdge[]; from?: string }[]): Wanted[] {
    if (!this.#options.fetch) return [];
    const wanted = new Map<string, Wanted>();
    for (const { edges, from } of sources) {
      for (const edge of edges) {
        const { key } = edge;
        if (key === undefined || this.#found.has(key) || wanted.has(key)) {
          continue;
        }
        if (this.#found.size + wanted.size < this.#options.maxNodes) {
          wanted.set(key, { edge, key, from });
        } else {
          this.omittedNodes += 1;
          const error = `not followed: there are more than ${
            this.#options.maxNodes
          } references`;
          this.#found.set(key, { error, reason: 'NODE_LIMIT' });
        }
      }
    }
    return [...wanted.values()];
  }

  async #fetchAll(level: Wanted[]): Promise<void> {
    const fetched = new Map<string, GraphContract | EdgeProblem>();
    await forEachAtOnce(level, this.#options.concurrency, async wanted => {
      fetched.set(wanted.key, await this.#fetch(wanted));
    });
    this.#options.signal?.throwIfAborted();
    for (const { key, edge } of level) {
      const answer = fetched.get(key)!;
      const origin = { remote: !edge.facts.local, path: edge.path ?? '.' };
      const isReference = edge.facts.type === 'reference';
      if ('error' in answer) this.#found.set(key, answer);
      else if (isReference) {
        this.#found.set(key, { contract: answer, edges: [], omitted: 0 });
      } else this.#found.set(key, this.#plan(answer, origin));
    }
  }

  async #fetch({ edge, from }: Wanted): Promise<GraphContract | EdgeProblem> {
    const { fetch, signal } = this.#options;
    const { ref, compatibility } = edge.facts;
    try {
      signal?.throwIfAborted();
      const answer = fetch!(ref, {
        ...(compatibility === undefined ? {} : { compatibility }),
        ...(edge.path === undefined ? {} : { path: edge.path }),
        ...(from === undefined ? {} : { from }),
        ...(signal ? { signal } : {}),
      });
      return await untilAborted(answer, signal);
    } catch (error) {
      return problemOf(error);
    }
  }
}

function problemOf(error: unknown): EdgeProblem {
  const code = (error as { code?: unknown } | undefined)?.code;
  return {
    error: error instanceof Error ? error.message : 'the fetcher failed',
    reason: typeof code === 'string' ? code : 'FETCH_FAILED',
  };
}
