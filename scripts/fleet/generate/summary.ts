import { BAD_KINDS, type PlannedFleet } from './plan/types';

/** What is in a fleet, in numbers. @internal */
export interface FleetSummary {
  services: number;
  bundles: number;
  dependencies: number;
  /** Of the service that most need. */
  mostDependents: number;
  onCycles: number;
  conflicts: { unmet: number; divided: number };
  bad: Record<string, number>;
  changes: Record<string, number>;
}

/** @internal */
export function summarize({ fleet, cycles }: PlannedFleet): FleetSummary {
  const versions = fleet.flatMap(service => service.versions);
  const dependencies = fleet.flatMap(service => service.dependencies);
  const dependents = new Map<number, number>();
  for (const { target } of dependencies) {
    dependents.set(target, (dependents.get(target) ?? 0) + 1);
  }
  const conflicts = (kind: string) =>
    dependencies.filter(({ conflict }) => conflict === kind).length;
  const hops = fleet.flatMap(service => service.versions.slice(1));
  return {
    services: fleet.length,
    bundles: versions.length,
    dependencies: dependencies.length,
    mostDependents: Math.max(0, ...dependents.values()),
    onCycles: cycles.flat().length,
    conflicts: { unmet: conflicts('unmet'), divided: conflicts('divided') },
    bad: Object.fromEntries(
      BAD_KINDS.map(kind => [
        kind,
        versions.filter(({ bad }) => bad === kind).length,
      ]),
    ),
    changes: Object.fromEntries(
      ['none', 'compatible', 'risky', 'breaking'].map(kind => [
        kind,
        hops.filter(({ change }) => change === kind).length,
      ]),
    ),
  };
}

/** @internal */
export function toText(summary: FleetSummary): string {
  const { services, bundles, dependencies, mostDependents, onCycles } = summary;
  const { unmet, divided } = summary.conflicts;
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  const bad = Object.values(summary.bad).reduce((a, b) => a + b, 0);
  return `${services} repositories, ${bundles} bundles
${dependencies} dependencies, the most needed service has ${mostDependents} dependents
${onCycles} services on cycles
${
  unmet + divided
} conflicts: no version fits ${unmet}, others need another major version ${divided}
${bad} bad bundles: ${list(summary.bad)}
changes between versions: ${list(summary.changes)}
`;
}
