import { newestSound } from './history';
import type { PlannedDependency, PlannedService } from './types';

/** Of each service on average; few have very many dependents. */
const DEPENDENCIES = 6;
/** How often a dependency goes where others go already, in proportion to how many do. */
const POPULAR = 0.75;
/** Of the services, those that are on a cycle. */
export const CYCLE_SHARE = 0.01;
/** Of the services, those whose newest version needs what does not fit. */
export const CONFLICT_SHARE = 0.05;

/**
 * Who needs whom, written into the services. Without the cycles each needs only what comes before it.
 *
 * @param services - those of the kind `service`, by place in the fleet
 */
export function planDependencies(
  services: ReadonlyMap<number, PlannedService>,
  random: () => number,
): { cycles: number[][] } {
  const places = [...services.keys()];
  const popular: number[] = [];
  const needed = new Set<number>();
  const below = (bound: number) => Math.floor(random() * bound);
  for (const [position, place] of places.entries()) {
    const { dependencies } = services.get(place)!;
    const wanted = Math.min(position, below(2 * DEPENDENCIES + 1));
    const targets = new Set<number>();
    for (let attempt = 0; attempt < wanted; attempt += 1) {
      targets.add(
        popular.length > 0 && random() < POPULAR
          ? popular[below(popular.length)]
          : places[below(position)],
      );
    }
    for (const target of targets) {
      popular.push(target);
      needed.add(target);
      dependencies.push(toDependency(target, services, random));
    }
  }
  const cycles = addCycles(
    services,
    places.filter(place => !needed.has(place)),
    random,
  );
  addConflicts(services, new Set(cycles.flat()), random);
  return { cycles };
}

/** Between services that nobody else needs, so that a cycle holds two or three and not half of the fleet. */
function addCycles(
  services: ReadonlyMap<number, PlannedService>,
  free: readonly number[],
  random: () => number,
): number[][] {
  const usable = free.filter(place => isSound(services.get(place)!));
  const share = Math.round(services.size * CYCLE_SHARE);
  const wanted = services.size < 20 ? 0 : Math.max(2, share);
  const cycles: number[][] = [];
  for (let start = 0; wanted - start >= 2; start += cycles.at(-1)!.length) {
    const size = wanted - start === 3 || (wanted - start > 4 && random() < 0.5);
    const group = usable.slice(start, start + (size ? 3 : 2));
    if (group.length < 2) break;
    cycles.push(group);
    group.forEach((place, index) =>
      services
        .get(place)!
        .dependencies.push(
          toDependency(group[(index + 1) % group.length], services, random),
        ),
    );
  }
  return cycles;
}

/** Every other one is met by no version, the rest by an older major version than others need. */
function addConflicts(
  services: ReadonlyMap<number, PlannedService>,
  spared: ReadonlySet<number>,
  random: () => number,
): void {
  const candidates = [...services]
    .filter(
      ([place, service]) =>
        !spared.has(place) &&
        isSound(service) &&
        service.dependencies.length > 0,
    )
    .map(([, service]) => service);
  let left = Math.round(services.size * CONFLICT_SHARE);
  while (left > 0 && candidates.length > 0) {
    const [service] = candidates.splice(
      Math.floor(random() * candidates.length),
      1,
    );
    const divided = service.dependencies.find(
      ({ target }) => majorOf(services.get(target)!) > 1,
    );
    const dependency =
      left % 2 === 0 && divided ? divided : service.dependencies[0];
    const major = majorOf(services.get(dependency.target)!);
    const isDivided = dependency === divided && left % 2 === 0;
    dependency.conflict = isDivided ? 'divided' : 'unmet';
    dependency.range = isDivided ? `^${major - 1}.0.0` : `^${major + 1}.0.0`;
    left -= 1;
  }
}

function toDependency(
  target: number,
  services: ReadonlyMap<number, PlannedService>,
  random: () => number,
): PlannedDependency {
  const major = majorOf(services.get(target)!);
  const ranges = [
    `^${major}.0.0`,
    `^${major}.0.0`,
    `>=${major}.0.0 <${major + 1}.0.0`,
    `${major}.x`,
    '*',
  ];
  return {
    target,
    required: random() < 0.8,
    range: ranges[Math.floor(random() * ranges.length)],
  };
}

function majorOf({ versions }: PlannedService): number {
  return Number((newestSound(versions) ?? versions[0]).version.split('.')[0]);
}

/** What its newest version needs is only seen when that can be read. */
function isSound({ versions }: PlannedService): boolean {
  return !versions.at(-1)!.bad;
}
