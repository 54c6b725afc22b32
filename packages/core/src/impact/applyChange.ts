import { serviceNameOf, type FleetGraph, type FleetService } from '../graph';
import type { WhatIfChange } from './whatIfTypes';

/**
 * The services of a fleet after a change; the fleet stays as it is.
 *
 * @internal
 */
export function applyChange(
  fleet: FleetGraph,
  change: WhatIfChange,
): FleetService[] {
  const { serviceId, kind } = change;
  const others = fleet.services().filter(({ id }) => id !== serviceId);
  const service = fleet.service(serviceId);
  if (kind === 'remove') return others;
  if (kind === 'publish') {
    const { version, dependencies } = change;
    const name = serviceNameOf(serviceId);
    const known = service ?? { id: serviceId, name, dependencies: [] };
    return [
      ...others,
      { ...known, version, dependencies: dependencies ?? known.dependencies },
    ];
  }
  if (!service) return others;
  const dependencies = service.dependencies.map(dependency =>
    dependency.name === change.dependency
      ? { ...dependency, range: change.range }
      : dependency,
  );
  return [...others, { ...service, dependencies }];
}
