import type {
  GraphEdge,
  GraphNode,
} from '@pacto/backstage-plugin-pacto-common';
import {
  type FleetEdge,
  type NeighbourhoodNode,
  ownerLabel,
  serviceNameOf,
} from '@pacto/core';
import type { ReferenceResolver, Resolution } from '../../resolution';
import type { Stores } from '../../store';
import type { Visibility } from '../Visibility';
import type { FleetView } from './FleetView';

/** @internal */
export interface GraphDrawerOptions {
  stores: Pick<Stores, 'assessments'>;
  resolver: ReferenceResolver;
}

/** @internal */
export interface DrawnGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

type BareNode = Pick<NeighbourhoodNode, 'id' | 'depth' | 'hidden'>;

/**
 * Adds to nodes and edges of a graph what is known of them.
 *
 * @internal
 */
export class GraphDrawer {
  readonly #options: GraphDrawerOptions;

  static create(options: GraphDrawerOptions): GraphDrawer {
    return new GraphDrawer(options);
  }

  private constructor(options: GraphDrawerOptions) {
    this.#options = options;
  }

  /**
   * In the same order.
   *
   * @param edges - of `view.drawn`
   */
  async draw(
    bare: { nodes: readonly BareNode[]; edges: readonly FleetEdge[] },
    view: FleetView,
    visibility: Visibility,
  ): Promise<DrawnGraph> {
    const edges = await this.#drawEdges(bare.edges, view, visibility);
    const nodes = await this.#drawNodes(bare.nodes, view, visibility);
    const reasons = new Map(
      edges.filter(({ reason }) => reason).map(edge => [edge.to, edge]),
    );
    return {
      edges,
      nodes: nodes.map(node => {
        if (node.kind === 'service') return node;
        const { reason, message } = reasons.get(node.id) ?? {};
        return { ...node, reason, message };
      }),
    };
  }

  async #drawNodes(
    nodes: readonly BareNode[],
    view: FleetView,
    visibility: Visibility,
  ): Promise<GraphNode[]> {
    const statuses = await this.#options.stores.assessments.statuses(
      await visibility.scope(),
      nodes.map(({ id }) => id),
    );
    const entities = await visibility.entities();
    return nodes.map(({ id, depth, hidden }): GraphNode => {
      const service = view.services.get(id);
      if (!service) {
        const name = nameOfExternal(view, id);
        return { id, kind: 'external', name, depth, hidden };
      }
      const { owner } = service.summary;
      const entity = entities.get(service.repository);
      return {
        id,
        kind: 'service',
        name: service.name,
        version: service.version,
        owner: ownerLabel(owner),
        ownerKey: owner?.key,
        system: entity?.system,
        entityRef: entity?.entityRef,
        status: statuses.get(id) ?? 'Unknown',
        depth,
        hidden,
      };
    });
  }

  async #drawEdges(
    edges: readonly FleetEdge[],
    view: FleetView,
    visibility: Visibility,
  ): Promise<GraphEdge[]> {
    const places = placesOf(edges, view);
    const [resolutions] = await this.#options.resolver.resolve(
      [edges.map(({ dependency }) => places.get(dependency)!.reference)],
      visibility,
    );
    return edges.map((edge, index) => ({
      id: `${edge.from}:${places.get(edge.dependency)!.place}`,
      inCycle: view.inCycle(edge.from, edge.to!),
      ...describe(edge, resolutions[index]),
    }));
  }
}

/** Where each dependency stands in its contract. */
function placesOf(edges: readonly FleetEdge[], view: FleetView) {
  const services = new Set(edges.map(({ from }) => from));
  return new Map(
    [...services].flatMap(id => {
      const references = view.referencesOf(id);
      return view.drawn
        .dependenciesOf(id)
        .map(
          ({ dependency }, place) =>
            [dependency, { place, reference: references[place] }] as const,
        );
    }),
  );
}

function describe(
  { from, to, required, dependency }: FleetEdge,
  { state, reason, message, revision, conflict }: Resolution,
): Omit<GraphEdge, 'id' | 'inCycle'> {
  const { name, kind = 'dependency', range } = dependency;
  return {
    from,
    to: to!,
    name,
    kind,
    required,
    range,
    resolvedVersion: revision?.version,
    state,
    reason,
    message,
    conflict,
  };
}

/** By the reference of the first that needs it. */
function nameOfExternal(view: FleetView, id: string): string {
  const [edge] = view.drawn.dependentsOf(id);
  const { ref = id, name } = edge?.dependency ?? { name: id };
  return serviceNameOf(ref) || name;
}
