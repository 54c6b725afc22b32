import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ComplianceCounts,
  FleetGraphAnswer,
  FleetGraphQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { ComplianceStatus } from '@pacto/core';
import type { Stores } from '../../store';
import type { Envelopes } from '../Envelopes';
import type { ServiceGate } from '../ServiceGate';
import type { FleetViews } from './FleetViews';
import type { GraphDrawer } from './GraphDrawer';
import { groupServices, type ServiceGroup } from './groupServices';
import { joinGroups } from './joinGroups';

/** Edges for each node that may be drawn. */
const EDGES_PER_NODE = 10;

/** The neighbours of a node are all there, as nodes or in groups. */
const SINGLE = { depth: 0, hidden: { dependencies: 0, dependents: 0 } };

/** @internal */
export interface FleetGraphQueriesOptions {
  stores: Pick<Stores, 'assessments'>;
  gate: ServiceGate;
  envelopes: Envelopes;
  views: FleetViews;
  drawer: GraphDrawer;
}

/**
 * The whole fleet that a caller may see, in groups.
 *
 * @internal
 */
export class FleetGraphQueries {
  readonly #options: FleetGraphQueriesOptions;

  static create(options: FleetGraphQueriesOptions): FleetGraphQueries {
    return new FleetGraphQueries(options);
  }

  private constructor(options: FleetGraphQueriesOptions) {
    this.#options = options;
  }

  async get(
    query: NonNullable<FleetGraphQuery>,
    credentials: BackstageCredentials,
  ): Promise<FleetGraphAnswer> {
    const { stores, gate, envelopes, views, drawer } = this.#options;
    const { groupBy = 'owner', maxNodes = 200 } = query;
    const expanded = new Set([query.expand ?? []].flat());
    const visibility = await gate.visibilityFor(credentials);
    const view = await views.read(visibility);
    const groups = await groupServices(view, visibility, groupBy);
    const shown = groups.slice(0, maxNodes);
    const open = shown.filter(({ key }) => expanded.has(key));
    const members = open.flatMap(group =>
      group.members.map(id => ({ id, group: group.key })),
    );
    const drawn = members.slice(0, maxNodes);
    const groupOf = new Map(drawn.map(({ id, group }) => [id, group]));
    const { edges, total } = joinGroups(view, shown, new Set(groupOf.keys()));
    const kept = edges.slice(0, EDGES_PER_NODE * maxNodes);
    const [{ nodes }, statuses, envelope] = await Promise.all([
      drawer.draw(
        { nodes: drawn.map(({ id }) => ({ id, ...SINGLE })), edges: [] },
        view,
        visibility,
      ),
      stores.assessments.statuses(await visibility.scope()),
      envelopes.overSources(visibility),
    ]);
    return {
      ...envelope,
      groups: shown.map(group => ({
        key: group.key,
        kind: group.kind,
        label: group.label,
        services: group.members.length,
        expanded: expanded.has(group.key),
        drawn: group.members.filter(id => groupOf.has(id)).length,
        complianceCounts: countStatuses(group, statuses),
      })),
      nodes: nodes.map(node => ({ ...node, group: groupOf.get(node.id) })),
      edges: kept,
      omitted: {
        groups: groups.length - shown.length,
        nodes: members.length - drawn.length,
        edges: total - kept.reduce((sum, { count }) => sum + count, 0),
      },
      totals: {
        groups: groups.length,
        services: view.services.size,
        external:
          groups.find(({ kind }) => kind === 'external')?.members.length ?? 0,
        edges: total,
      },
    };
  }
}

function countStatuses(
  { kind, members }: ServiceGroup,
  statuses: ReadonlyMap<string, ComplianceStatus>,
): ComplianceCounts {
  const counts: ComplianceCounts = {
    Compliant: 0,
    Warning: 0,
    NonCompliant: 0,
    Invalid: 0,
    Unknown: 0,
    Reference: 0,
  };
  if (kind === 'external') return counts;
  for (const id of members) counts[statuses.get(id) ?? 'Unknown'] += 1;
  return counts;
}
