import { FleetGraph, type FleetConflict, type FleetEdge } from '../graph';
import type { Limitation } from '../work';
import { analyzeImpact } from './analyzeImpact';
import { applyChange } from './applyChange';
import {
  createEdgeJudge,
  type EdgeVerdict,
  type JudgeEdge,
} from './createEdgeJudge';
import { judgeRange } from './judgeRange';
import { traceImpact } from './traceImpact';
import type { Impact } from './types';
import type { EdgeChange, WhatIf, WhatIfChange } from './whatIfTypes';

/**
 * What would happen if something were published, removed or upgraded. Nothing is changed.
 *
 * @throws the reason of the signal when it was aborted
 * @public
 */
export function whatIf(options: {
  fleet: FleetGraph;
  change: WhatIfChange;
  signal?: AbortSignal;
}): WhatIf {
  const { fleet, change, signal } = options;
  const services = applyChange(fleet, change);
  const after = FleetGraph.create({ services, limitations: fleet.limitations });
  const impact = impactOf(fleet, change, signal);
  const edges = edgeChanges(fleet, after, change);
  const limitations = impact?.limitations ?? [
    ...missing(fleet, change),
    ...fleet.limitations,
  ];
  return {
    ...(impact ? { impact } : {}),
    broken: edges.filter(
      edge => edge.after === 'incompatible' && edge.before !== edge.after,
    ),
    healed: edges.filter(
      edge => edge.before === 'incompatible' && edge.before !== edge.after,
    ),
    uncertain: edges.filter(
      edge => edge.before === 'compatible' && edge.after === 'unknown',
    ),
    conflicts: compareConflicts(fleet, after, change),
    completeness: limitations.length > 0 ? 'partial' : 'complete',
    limitations,
  };
}

const removed: JudgeEdge = () => ({
  verdict: 'incompatible',
  rangeVerdict: 'unknown',
  reasons: [{ code: 'REMOVED', message: 'The service is not there any more.' }],
});

function impactOf(
  fleet: FleetGraph,
  change: WhatIfChange,
  signal: AbortSignal | undefined,
): Impact | undefined {
  const { serviceId } = change;
  if (change.kind === 'upgrade') return undefined;
  if (change.kind === 'remove') {
    return traceImpact({
      fleet,
      serviceId,
      judge: removed,
      limitations: [],
      signal,
    });
  }
  return analyzeImpact({
    fleet,
    serviceId,
    oldVersion: fleet.service(serviceId)?.version,
    newVersion: change.version,
    diff: change.diff,
    signal,
  });
}

/** Both fleets hold the same dependencies at the same places, but for the range of an upgraded one. */
function edgeChanges(
  fleet: FleetGraph,
  after: FleetGraph,
  change: WhatIfChange,
): EdgeChange[] {
  const { serviceId, kind } = change;
  const own = (graph: FleetGraph) => graph.dependenciesOf(serviceId);
  if (kind === 'upgrade') {
    const next = own(after);
    return own(fleet).flatMap((edge, at) =>
      edge.dependency.name === change.dependency
        ? [
            compareEdge(
              next[at],
              rangeNow(fleet, edge),
              rangeNow(after, next[at]),
            ),
          ]
        : [],
    );
  }
  const judge = kind === 'remove' ? removed : publishJudge(fleet, change);
  return fleet
    .dependentsOf(serviceId)
    .filter(({ from }) => from !== serviceId)
    .map(edge =>
      compareEdge(edge, rangeNow(fleet, edge), judge(edge.dependency)),
    );
}

function publishJudge(
  fleet: FleetGraph,
  change: Extract<WhatIfChange, { kind: 'publish' }>,
): JudgeEdge {
  const oldVersion = fleet.service(change.serviceId)?.version;
  return createEdgeJudge({ ...change, oldVersion, newVersion: change.version });
}

/** By the range alone; one that does not bind says nothing. */
function rangeNow(fleet: FleetGraph, edge: FleetEdge): EdgeVerdict {
  const { range, pinned } = edge.dependency;
  const version = edge.to && fleet.service(edge.to)?.version;
  const { verdict, reason } = judgeRange(pinned ? undefined : range, version);
  return { verdict, rangeVerdict: verdict, reasons: [reason] };
}

function compareEdge(
  edge: FleetEdge,
  before: EdgeVerdict,
  after: EdgeVerdict,
): EdgeChange {
  const { verdict, reasons } = after;
  return { ...edge, before: before.verdict, after: verdict, reasons };
}

function compareConflicts(
  fleet: FleetGraph,
  after: FleetGraph,
  change: WhatIfChange,
): WhatIf['conflicts'] {
  const targets = new Set([change.serviceId]);
  for (const { to } of fleet.dependenciesOf(change.serviceId)) {
    if (to !== undefined) targets.add(to);
  }
  const sorted = [...targets].sort();
  const [old, next] = [fleet, after].map(graph => graph.conflicts(sorted));
  const without = (list: FleetConflict[], others: FleetConflict[]) => {
    const known = new Set(others.map(item => JSON.stringify(item)));
    return list.filter(item => !known.has(JSON.stringify(item)));
  };
  return { appeared: without(next, old), gone: without(old, next) };
}

function missing(fleet: FleetGraph, change: WhatIfChange): Limitation[] {
  if (change.kind !== 'upgrade') return [];
  const { serviceId, dependency } = change;
  const service = fleet.service(serviceId);
  if (service?.dependencies.some(({ name }) => name === dependency)) return [];
  return [
    service
      ? {
          code: 'DEPENDENCY_NOT_FOUND',
          message: `partial, because ${serviceId} has no dependency ${dependency}`,
        }
      : {
          code: 'SERVICE_NOT_IN_FLEET',
          message: `partial, because ${serviceId} is not among the known services`,
        },
  ];
}
