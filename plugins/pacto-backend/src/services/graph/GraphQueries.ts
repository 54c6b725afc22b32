import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  GraphAnswer,
  GraphQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { type Limitation, ownerLabel } from '@pacto/core';
import type { ReferenceResolver } from '../../resolution';
import { withLimitations } from '../withLimitations';
import type { Envelopes } from '../Envelopes';
import type { ServiceGate } from '../ServiceGate';
import type { Visibility } from '../Visibility';
import { findConflictsAround } from './findConflictsAround';
import type { FleetView } from './FleetView';
import type { FleetViews } from './FleetViews';
import type { GraphDrawer } from './GraphDrawer';
import { toGraphConflicts } from './toGraphConflicts';

/** Edges for each node that may be drawn. */
const EDGES_PER_NODE = 10;
/** Services named in all cycles together. */
const MAX_IN_CYCLES = 2_000;

const CONFLICTS_CUT: Limitation = {
  code: 'CONFLICTS_CUT',
  message:
    'So many need the services shown that not all versions they get were compared',
};

const CYCLES_CUT: Limitation = {
  code: 'CYCLES_CUT',
  message: 'There are more cycles, or longer ones, than are listed',
};

/** @internal */
export interface GraphQueriesOptions {
  gate: ServiceGate;
  envelopes: Envelopes;
  views: FleetViews;
  drawer: GraphDrawer;
  resolver: ReferenceResolver;
}

/**
 * The services around one, among those that the caller may see.
 *
 * @internal
 */
export class GraphQueries {
  readonly #options: GraphQueriesOptions;

  static create(options: GraphQueriesOptions): GraphQueries {
    return new GraphQueries(options);
  }

  private constructor(options: GraphQueriesOptions) {
    this.#options = options;
  }

  async get(
    serviceId: string,
    query: NonNullable<GraphQuery>,
    credentials: BackstageCredentials,
  ): Promise<GraphAnswer> {
    const { gate, envelopes, views, drawer, resolver } = this.#options;
    const { direction, depth = 2, requiredOnly, maxNodes = 200 } = query;
    const { visibility } = await gate.open(serviceId, credentials);
    const view = await views.read(visibility);
    const { nodes, edges, omitted } = view.drawn.neighbourhood({
      id: serviceId,
      direction,
      depth,
      requiredOnly,
      maxNodes,
      maxEdges: EDGES_PER_NODE * maxNodes,
      shows: await filterOf(query, view, visibility),
    });
    const services = nodes.flatMap(({ id }) =>
      view.services.has(id) ? [id] : [],
    );
    const [drawn, found, envelope] = await Promise.all([
      drawer.draw({ nodes, edges }, view, visibility),
      findConflictsAround(services, { view, visibility, resolver }),
      envelopes.overSources(visibility),
    ]);
    const cycles = cyclesWith(new Set(services), view);
    const [blastRadius] = await view.blastRadii([serviceId]);
    return {
      ...withLimitations(envelope, [
        ...(found.complete ? [] : [CONFLICTS_CUT]),
        ...(cycles.complete ? [] : [CYCLES_CUT]),
      ]),
      root: serviceId,
      ...drawn,
      omitted,
      totals: {
        nodes: nodes.length + omitted.nodes,
        edges: edges.length + omitted.edges,
      },
      cycles: cycles.list,
      conflicts: await toGraphConflicts(found.conflicts, view, visibility),
      blastRadius,
    };
  }
}

async function filterOf(
  { owner, system }: NonNullable<GraphQuery>,
  view: FleetView,
  visibility: Visibility,
): Promise<((id: string) => boolean) | undefined> {
  if (owner === undefined && system === undefined) return undefined;
  const entities = await visibility.entities();
  return id => {
    const service = view.services.get(id);
    if (!service) return false;
    const label = ownerLabel(service.summary.owner)?.toLowerCase();
    const partOf = entities.get(service.repository)?.system;
    return (
      (owner === undefined || label === owner.toLowerCase()) &&
      (system === undefined || partOf === system.toLowerCase())
    );
  };
}

function cyclesWith(drawn: ReadonlySet<string>, { cycles }: FleetView) {
  let left = MAX_IN_CYCLES;
  let complete = true;
  const list: string[][] = [];
  for (const cycle of cycles) {
    if (!cycle.some(id => drawn.has(id))) continue;
    complete &&= cycle.length <= left;
    if (left > 0) list.push(cycle.slice(0, left));
    left = Math.max(0, left - cycle.length);
  }
  return { list, complete };
}
