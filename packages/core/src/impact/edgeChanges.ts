import type { FleetEdge, FleetGraph } from '../graph';
import {
  createEdgeJudge,
  type EdgeVerdict,
  type JudgeEdge,
} from './createEdgeJudge';
import { createRangeJudge, type RangeJudge } from './createRangeJudge';
import type { Verdict } from './types';
import type { EdgeChange, WhatIfChange } from './whatIfTypes';

/** @internal */
export const removed: JudgeEdge = () => ({
  verdict: 'incompatible',
  rangeVerdict: 'unknown',
  reasons: [{ code: 'REMOVED', message: 'The service is not there any more.' }],
});

/**
 * What a change does to the dependencies on the service, and to its own.
 *
 * @internal
 */
export function edgeChanges(
  fleet: FleetGraph,
  after: FleetGraph,
  change: WhatIfChange,
): EdgeChange[] {
  const { serviceId, kind } = change;
  const judgeRange = createRangeJudge();
  const own = ownChanges(fleet, after, { serviceId, judgeRange });
  if (kind === 'upgrade') return own;
  const judge = kind === 'remove' ? removed : publishJudge(fleet, change);
  return [
    ...fleet
      .dependentsOf(serviceId)
      .filter(({ from }) => from !== serviceId)
      .map(edge =>
        compareEdge(
          edge,
          rangeNow(fleet, edge, judgeRange).verdict,
          judge(edge.dependency),
        ),
      ),
    ...own,
  ];
}

/** What was not needed before was unknown. */
function ownChanges(
  fleet: FleetGraph,
  after: FleetGraph,
  options: { serviceId: string; judgeRange: RangeJudge },
): EdgeChange[] {
  const { serviceId, judgeRange } = options;
  const known = new Map<string, FleetEdge[]>();
  for (const edge of fleet.dependenciesOf(serviceId)) {
    const others = known.get(meaningOf(edge));
    if (others) others.push(edge);
    else known.set(meaningOf(edge), [edge]);
  }
  return after.dependenciesOf(serviceId).map(edge => {
    const old = known.get(meaningOf(edge))?.shift();
    return compareEdge(
      edge,
      old ? rangeNow(fleet, old, judgeRange).verdict : 'unknown',
      rangeNow(after, edge, judgeRange),
    );
  });
}

/** Several references that mean the same are paired in their order. */
function meaningOf({ to, dependency }: FleetEdge): string {
  return JSON.stringify([dependency.name, to ?? 0]);
}

function publishJudge(
  fleet: FleetGraph,
  change: Extract<WhatIfChange, { kind: 'publish' }>,
): JudgeEdge {
  const oldVersion = fleet.service(change.serviceId)?.version;
  return createEdgeJudge({ ...change, oldVersion, newVersion: change.version });
}

/** By the range alone; one that does not bind says nothing. */
function rangeNow(
  fleet: FleetGraph,
  edge: FleetEdge,
  judgeRange: RangeJudge,
): EdgeVerdict {
  const { range, pinned } = edge.dependency;
  const version = edge.to && fleet.service(edge.to)?.version;
  const { verdict, reason } = judgeRange(pinned ? undefined : range, version);
  return { verdict, rangeVerdict: verdict, reasons: [reason] };
}

function compareEdge(
  edge: FleetEdge,
  before: Verdict,
  { verdict, reasons }: EdgeVerdict,
): EdgeChange {
  return { ...edge, before, after: verdict, reasons };
}
