import { FleetGraph, type FleetConflict } from '../graph';
import type { Limitation, Slices } from '../work';
import { finish } from '../work/slices';
import { analyzeImpactInSlices } from './analyzeImpact';
import { applyChange } from './applyChange';
import { edgeChanges, removed } from './edgeChanges';
import { traceImpact } from './traceImpact';
import type { Impact } from './types';
import type { WhatIf, WhatIfChange } from './whatIfTypes';

interface WhatIfOptions {
  fleet: FleetGraph;
  change: WhatIfChange;
  signal?: AbortSignal;
}

/**
 * What would happen if something were published, removed or upgraded. Nothing is changed.
 *
 * @throws the reason of the signal when it was aborted
 * @public
 */
export function whatIf(options: WhatIfOptions): WhatIf {
  const { after, ...result } = finish(whatIfInSlices(options));
  return result;
}

/**
 * The same; with a large fleet it takes its time.
 *
 * @returns With the fleet after the change.
 * @throws the reason of the signal when it was aborted
 * @public
 */
export function* whatIfInSlices(
  options: WhatIfOptions,
): Slices<WhatIf & { after: FleetGraph }> {
  const { fleet, change, signal } = options;
  const services = applyChange(fleet, change);
  const after = FleetGraph.create({ services, limitations: fleet.limitations });
  yield;
  const impact = yield* impactOf(fleet, change, signal);
  const edges = edgeChanges(fleet, after, change);
  yield;
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
    conflicts: yield* compareConflicts(fleet, after, change),
    completeness: limitations.length > 0 ? 'partial' : 'complete',
    limitations,
    after,
  };
}

function* impactOf(
  fleet: FleetGraph,
  change: WhatIfChange,
  signal: AbortSignal | undefined,
): Slices<Impact | undefined> {
  const { serviceId } = change;
  if (change.kind === 'upgrade') return undefined;
  if (change.kind === 'remove') {
    return yield* traceImpact({
      fleet,
      serviceId,
      judge: removed,
      limitations: [],
      signal,
    });
  }
  return yield* analyzeImpactInSlices({
    fleet,
    serviceId,
    oldVersion: fleet.service(serviceId)?.version,
    newVersion: change.version,
    diff: change.diff,
    signal,
  });
}

function* compareConflicts(
  fleet: FleetGraph,
  after: FleetGraph,
  change: WhatIfChange,
): Slices<WhatIf['conflicts']> {
  const targets = new Set([change.serviceId]);
  for (const graph of [fleet, after]) {
    for (const { to } of graph.dependenciesOf(change.serviceId)) {
      if (to !== undefined) targets.add(to);
    }
  }
  const sorted = [...targets].sort();
  const old = fleet.conflicts(sorted);
  yield;
  const next = after.conflicts(sorted);
  yield;
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
