import { prose } from '../../../bench/lib/randomText';
import type { PlannedFleet, PlannedService } from '../plan/types';
import { DEFINITIONS } from './documents';

/**
 * The text of `pacto.yaml`, in generation 2.0.
 *
 * @param options - `host`: of the references; `version`: place in the history
 */
export function contractText(options: {
  fleet: PlannedFleet;
  service: PlannedService;
  version: number;
  host: string;
  random: () => number;
}): string {
  const { fleet, service, version, host, random } = options;
  const refTo = (place: number) =>
    `oci://${host}/${fleet.fleet[place].repository}`;
  const [first] = service.interfaces;
  return [
    'pactoVersion: "2.0"\n\nservice:\n',
    `  name: ${service.name}\n  version: ${service.versions[version].version}\n`,
    `  owner:\n    team: ${service.team}\n`,
    list('interfaces', interfacesOf(service)),
    list('configurations', configurationsOf(service, refTo)),
    list('policies', policiesOf(service, refTo)),
    list('dependencies', dependenciesOf(options, refTo)),
    `\nworkload: ${service.workload}\n`,
    first === 'openapi' || first === 'grpc'
      ? `\ncapabilities:\n  - type: health\n    binding: {type: http, interface: ${first}, path: /healthz}\n`
      : '',
    `\nmetadata:\n  summary: ${prose(random, 8)}\n  system: ${
      service.system
    }\n`,
  ].join('');
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : `\n${name}:\n${items.map(item => `  - ${item}\n`).join('')}`;
}

function interfacesOf({ interfaces }: PlannedService): string[] {
  return interfaces.map(
    kind =>
      `{name: ${kind}, type: ${kind}, ref: ${DEFINITIONS[kind]}, visibility: ${
        kind === 'openapi' ? 'public' : 'internal'
      }}`,
  );
}

type RefTo = (place: number) => string;

function configurationsOf(service: PlannedService, refTo: RefTo): string[] {
  const own = '{name: own, required: false, schema: configuration/schema.json}';
  return service.configuration === undefined
    ? [own]
    : [
        own,
        `{name: shared, required: false, ref: "${refTo(
          service.configuration,
        )}"}`,
      ];
}

function policiesOf({ kind, policy }: PlannedService, refTo: RefTo): string[] {
  if (kind === 'policy') {
    return ['{name: own, target: contract, schema: policy/schema.json}'];
  }
  return policy === undefined
    ? []
    : [`{name: shared, target: contract, ref: "${refTo(policy)}"}`];
}

/** Versions of the first half of a history do without what is optional. */
function dependenciesOf(
  { fleet, service, version }: Parameters<typeof contractText>[0],
  refTo: RefTo,
): string[] {
  const isEarly = version < service.versions.length / 2 - 1;
  return service.dependencies
    .filter(({ required }) => required || !isEarly)
    .map(
      ({ target, required, range }) =>
        `{name: ${fleet.fleet[target].name}, ref: "${refTo(
          target,
        )}", compatibility: "${range}", required: ${required}}`,
    );
}
