import { randomNumbers } from '../../../bench/lib/randomText';
import { planVersions, spoil } from './history';
import { nameOf, thingOf } from './names';
import { planDependencies } from './planDependencies';
import type {
  FleetOptions,
  InterfaceKind,
  PlannedFleet,
  PlannedService,
  ServiceKind,
} from './types';

/** Histories of documents that services share, so that a large fleet fits where a small one does. */
export const LINES = 200;
const SERVICES_PER_TEAM = 20;
const SERVICES_PER_SYSTEM = 40;
/** Of the services, those that others refer to for configuration, and for a policy; one of each at least. */
const SHARED_SHARE = 0.003;
/** Of the services, those that keep to a shared policy. Each is checked with it, so few is quick. */
const POLICY_SHARE = 0.1;
const CONFIGURATION_SHARE = 0.3;

const INTERFACES: readonly InterfaceKind[][] = [
  ['openapi'],
  ['openapi'],
  ['openapi'],
  ['openapi', 'asyncapi'],
  ['grpc'],
  ['openapi', 'grpc'],
  ['asyncapi'],
  [],
];

/**
 * What a fleet consists of. The same options give the same fleet.
 *
 * @internal
 */
export function planFleet(options: FleetOptions): PlannedFleet {
  const random = randomNumbers(options.seed);
  const teams = Array.from(
    { length: Math.ceil(options.services / SERVICES_PER_TEAM) },
    (_, place) => `team-${thingOf(place)}`,
  );
  const systems = Array.from(
    { length: Math.ceil(options.services / SERVICES_PER_SYSTEM) },
    (_, place) => ({
      name: `${thingOf(place + 40)}-system`,
      team: teams[(place * 2) % teams.length],
    }),
  );
  const shared = Math.max(1, Math.round(options.services * SHARED_SHARE));
  const kindOf = (place: number): ServiceKind => {
    if (options.services < 10 || place >= 2 * shared) return 'service';
    return place < shared ? 'configuration' : 'policy';
  };
  const fleet = Array.from({ length: options.services }, (_, place) =>
    planService({ place, kind: kindOf(place), random, options, shared }),
  );
  for (const [place, service] of fleet.entries()) {
    const system = systems[place % systems.length];
    service.system = system.name;
    service.team = random() < 0.7 ? system.team : teams[place % teams.length];
  }
  spoil(
    fleet.filter(({ kind }) => kind === 'service'),
    random,
    options,
  );
  const services = new Map(
    [...fleet.entries()].filter(([, { kind }]) => kind === 'service'),
  );
  const { cycles } = planDependencies(services, random);
  return { ...options, fleet, cycles, systems, teams };
}

function planService(planned: {
  place: number;
  kind: ServiceKind;
  random: () => number;
  options: FleetOptions;
  shared: number;
}): PlannedService {
  const { place, kind, random, options, shared } = planned;
  const pick = <T>(list: readonly T[]) =>
    list[Math.floor(random() * list.length)];
  const isService = kind === 'service';
  const hasShared = isService && options.services >= 10;
  const name = isService
    ? nameOf(place)
    : `${thingOf(place)}-${kind === 'policy' ? 'policy' : 'defaults'}`;
  return {
    kind,
    name,
    repository: `fleet/${name}`,
    team: '',
    system: '',
    workload: pick(['service', 'service', 'service', 'job', 'scheduled']),
    interfaces: isService ? [...pick(INTERFACES)] : [],
    line: place % LINES,
    configuration:
      hasShared && random() < CONFIGURATION_SHARE
        ? Math.floor(random() * shared)
        : undefined,
    policy:
      hasShared && random() < POLICY_SHARE
        ? shared + Math.floor(random() * shared)
        : undefined,
    versions: planVersions(
      // All of a line have the same history, and so the same documents.
      randomNumbers(options.seed * LINES + (place % LINES)),
      options.versions,
    ),
    dependencies: [],
  };
}
