import {
  FleetGraph,
  planRollout,
  type Rollout,
  type RolloutChange,
  type WhatIfChange,
} from '@pacto/core';

/**
 * What is to be published: revisions, and services with other ranges. A service that is changed several times is
 * published once. One that is removed is not there for what is published.
 *
 * @internal
 */
export function rollOut(
  fleet: FleetGraph,
  changes: readonly WhatIfChange[],
): Rollout {
  const planned = new Map<string, RolloutChange>();
  const removed = new Set<string>();
  for (const change of changes) {
    const { serviceId, kind } = change;
    const known = planned.get(serviceId);
    const service = fleet.service(serviceId);
    const dependencies = known?.dependencies ?? service?.dependencies ?? [];
    if (kind === 'publish') {
      const { version } = change;
      removed.delete(serviceId);
      planned.set(serviceId, {
        serviceId,
        version,
        dependencies: change.dependencies ?? dependencies,
      });
    } else if (kind === 'remove') {
      planned.delete(serviceId);
      removed.add(serviceId);
    } else if (!removed.has(serviceId)) {
      planned.set(serviceId, {
        serviceId,
        version: known?.version ?? service?.version ?? '',
        dependencies: dependencies.map(dependency =>
          dependency.name === change.dependency
            ? { ...dependency, range: change.range }
            : dependency,
        ),
      });
    }
  }
  return planRollout({
    fleet: without(fleet, removed),
    changes: [...planned.values()],
  });
}

function without(fleet: FleetGraph, removed: ReadonlySet<string>): FleetGraph {
  if (removed.size === 0) return fleet;
  return FleetGraph.create({
    services: fleet.services().filter(({ id }) => !removed.has(id)),
    limitations: fleet.limitations,
  });
}
