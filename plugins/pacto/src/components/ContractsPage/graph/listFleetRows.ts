import type {
  ComplianceStatus,
  FleetGraphAnswer,
} from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import { complianceStatuses } from '../services/complianceStatuses';
import type { Grouping } from './useFleetGraphAddress';

/** A group, or a service of a group that is open. */
export interface FleetRow {
  /** As edges and the address name it. */
  id: string;
  kind: 'group' | 'service' | 'external';
  label: string;
  /** The group it is, or is in. */
  groupKey?: string;
  isExpanded: boolean;
  version?: string;
  entityRef?: string;
  owner?: string;
  /** Of a group: how many are in it, in words. */
  size?: string;
  counts: ReadonlyArray<{ status: ComplianceStatus; total: number }>;
  /** References from here, and to here. */
  needs: number;
  neededBy: number;
  /** Why it is no service. */
  message?: string;
}

/** Groups in the order of the answer, each followed by those of its services that are shown. */
export function listFleetRows(
  answer: FleetGraphAnswer,
  { groupBy, t }: { groupBy: Grouping; t: PactoTranslate },
): FleetRow[] {
  const needs = sumBy(answer.edges, 'from');
  const neededBy = sumBy(answer.edges, 'to');
  const degrees = (id: string) => ({
    needs: needs.get(id) ?? 0,
    neededBy: neededBy.get(id) ?? 0,
  });
  return answer.groups.flatMap(group => {
    const id = `group:${group.key}`;
    const row: FleetRow = {
      id,
      kind: 'group',
      label: labelOf(group, { groupBy, t }),
      groupKey: group.key,
      isExpanded: group.expanded,
      size: t(
        group.kind === 'external'
          ? 'fleetGraph.targets'
          : 'fleetGraph.services',
        { count: group.services },
      ),
      counts: complianceStatuses
        .map(status => ({ status, total: group.complianceCounts[status] }))
        .filter(({ total }) => total > 0),
      ...degrees(id),
    };
    const nodes = answer.nodes.filter(node => node.group === group.key);
    return [
      row,
      ...nodes.map(
        (node): FleetRow => ({
          id: node.id,
          kind: node.kind,
          label: node.name,
          groupKey: group.key,
          isExpanded: false,
          version: node.version,
          entityRef: node.entityRef,
          owner: node.owner,
          counts: node.status ? [{ status: node.status, total: 1 }] : [],
          message: node.message,
          ...degrees(node.id),
        }),
      ),
    ];
  });
}

function labelOf(
  group: FleetGraphAnswer['groups'][number],
  { groupBy, t }: { groupBy: Grouping; t: PactoTranslate },
): string {
  if (group.kind === 'external') return t('fleetGraph.external');
  if (group.kind === 'none') return t(`fleetGraph.without.${groupBy}`);
  return group.label ?? group.key;
}

function sumBy(
  edges: FleetGraphAnswer['edges'],
  side: 'from' | 'to',
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const edge of edges) {
    sums.set(edge[side], (sums.get(edge[side]) ?? 0) + edge.count);
  }
  return sums;
}
