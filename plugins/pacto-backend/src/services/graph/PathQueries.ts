import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  PathAnswer,
  PathQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { FleetEdge, FleetGraph } from '@pacto/core';
import { withLimitations } from '../withLimitations';
import type { Envelopes } from '../Envelopes';
import type { ServiceGate } from '../ServiceGate';
import type { FleetViews } from './FleetViews';
import type { GraphDrawer } from './GraphDrawer';

const MAX_PATHS = 5;
/** Kept free for the way back, when there is one. */
const BACKWARDS = 2;

const PATHS_CUT = {
  code: 'PATHS_CUT',
  message: 'There may be more ways; there are too many to look at all',
};

/** @internal */
export interface PathQueriesOptions {
  gate: ServiceGate;
  envelopes: Envelopes;
  views: FleetViews;
  drawer: GraphDrawer;
}

/**
 * Why a service is in the graph of another, through those that the caller may see.
 *
 * @internal
 */
export class PathQueries {
  readonly #options: PathQueriesOptions;

  static create(options: PathQueriesOptions): PathQueries {
    return new PathQueries(options);
  }

  private constructor(options: PathQueriesOptions) {
    this.#options = options;
  }

  async get(
    serviceId: string,
    { to }: PathQuery,
    credentials: BackstageCredentials,
  ): Promise<PathAnswer> {
    const { gate, envelopes, views, drawer } = this.#options;
    const { visibility } = await gate.open(serviceId, credentials);
    const view = await views.read(visibility);
    const limit = MAX_PATHS;
    const there = view.drawn.paths({ from: serviceId, to, limit });
    const back = view.drawn.paths({ from: to, to: serviceId, limit });
    const kept = there.paths.slice(
      0,
      limit - Math.min(BACKWARDS, back.paths.length),
    );
    const backwards = back.paths.slice(0, limit - kept.length);
    const ways = [
      ...kept.map(path => path.map(edge => edge.to!)),
      ...backwards.map(path => path.map(({ from }) => from).reverse()),
    ].map(ids => [serviceId, ...ids]);
    const edges = [...kept, ...backwards].flat();
    const drawn = await drawer.draw(
      { nodes: nodesOn(ways, view.drawn), edges },
      view,
      visibility,
    );
    let at = 0;
    const toPath =
      (direction: 'dependencies' | 'dependents') => (path: FleetEdge[]) => {
        at += path.length;
        return { direction, edges: drawn.edges.slice(at - path.length, at) };
      };
    return {
      ...withLimitations(
        await envelopes.overSources(visibility),
        there.complete && back.complete ? [] : [PATHS_CUT],
      ),
      paths: [
        ...kept.map(toPath('dependencies')),
        ...backwards.map(toPath('dependents')),
      ],
      nodes: drawn.nodes,
    };
  }
}

/**
 * In the order of the ways; depth is the fewest steps on any of them.
 *
 * @param ways - ids, each from the service that was asked about
 */
function nodesOn(ways: readonly string[][], graph: FleetGraph) {
  const depths = new Map<string, number>();
  for (const way of ways) {
    way.forEach((id, step) => {
      depths.set(id, Math.min(step, depths.get(id) ?? Infinity));
    });
  }
  const countNotOn = (near: (string | undefined)[]) =>
    new Set(near.filter(id => id !== undefined && !depths.has(id))).size;
  return Array.from(depths, ([id, depth]) => ({
    id,
    depth,
    hidden: {
      dependencies: countNotOn(graph.dependenciesOf(id).map(({ to }) => to)),
      dependents: countNotOn(graph.dependentsOf(id).map(({ from }) => from)),
    },
  }));
}
