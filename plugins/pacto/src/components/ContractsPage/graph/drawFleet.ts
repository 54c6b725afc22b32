import type {
  ComplianceStatus,
  FleetGraphAnswer,
} from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import type { GraphViewEdge, GraphViewNode } from '../../GraphView';
import { complianceMarks } from '../../marks';
import type { FleetRow } from './listFleetRows';

/** The worst first; what nobody knows is worse than a warning, as it may be anything. */
const worst: readonly ComplianceStatus[] = [
  'Invalid',
  'NonCompliant',
  'Unknown',
  'Warning',
  'Reference',
  'Compliant',
];

/** Boxes and arrows of the fleet. A group whose services are all shown has no box of its own. */
export function drawFleet(
  answer: FleetGraphAnswer,
  rows: readonly FleetRow[],
  t: PactoTranslate,
): { nodes: GraphViewNode[]; edges: GraphViewEdge[] } {
  const replaced = new Set(
    answer.groups
      .filter(({ expanded, drawn, services }) => expanded && drawn === services)
      .map(({ key }) => `group:${key}`),
  );
  return {
    nodes: rows
      .filter(({ id }) => !replaced.has(id))
      .map(row => drawRow(row, t)),
    edges: answer.edges.map(edge => {
      const { from, to, count, required, unresolved } = edge;
      return {
        id: `${from} ${to}`,
        from,
        to,
        label: t('contracts.number', { number: count }),
        // Which of them lead nowhere and which nobody knows is not said.
        tone: unresolved > 0 ? 'unknown' : 'normal',
        isOptional: required === 0,
        description: t('fleetGraph.edge', { count, required, unresolved }),
      };
    }),
  };
}

function drawRow(row: FleetRow, t: PactoTranslate): GraphViewNode {
  const { id, kind, label, groupKey, counts, size, version } = row;
  const status = worst.find(other =>
    counts.some(count => count.status === other),
  );
  const total = counts.find(count => count.status === status)?.total ?? 0;
  return {
    id,
    kind,
    label,
    sublabel: kind === 'group' ? size : version,
    ...(status && {
      mark: complianceMarks[status],
      markLabel:
        kind === 'group'
          ? t(`contracts.answerPart.${status}`, { total })
          : t(`compliance.status.${status}`),
    }),
    // The services of a group that is open stay together; closed ones stand for themselves.
    group: kind === 'group' ? undefined : groupKey,
    description: row.message,
  };
}
