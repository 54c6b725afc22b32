/** How what a version says differs from the version before. */
export type ChangeKind = 'none' | 'compatible' | 'risky' | 'breaking';

export const BAD_KINDS = [
  'no YAML',
  'against the schema',
  'definition left out',
  'definition cut off',
  'no archive',
  'no contract',
] as const;

/** What is wrong with a bundle. */
export type BadKind = (typeof BAD_KINDS)[number];

export interface PlannedVersion {
  version: string;
  change: ChangeKind;
  bad?: BadKind;
}

export type InterfaceKind = 'openapi' | 'asyncapi' | 'grpc';

export interface PlannedDependency {
  /** Place of the target in the fleet. */
  target: number;
  required: boolean;
  range: string;
  /** Why it does not fit: nothing fits it, or others need another major version. */
  conflict?: 'unmet' | 'divided';
}

export type ServiceKind = 'service' | 'configuration' | 'policy';

export interface PlannedService {
  kind: ServiceKind;
  name: string;
  /** Path in the registry. */
  repository: string;
  team: string;
  system: string;
  workload: 'service' | 'job' | 'scheduled';
  interfaces: InterfaceKind[];
  /** Number of the history of documents that its interfaces have; see `LINES`. */
  line: number;
  /** Places of shared configurations and policies that it refers to. */
  configuration?: number;
  policy?: number;
  /** Lowest first. */
  versions: PlannedVersion[];
  /** Of the newest version; older ones have fewer. */
  dependencies: PlannedDependency[];
}

export interface FleetOptions {
  services: number;
  /** Of each service. */
  versions: number;
  seed: number;
}

export interface PlannedFleet extends FleetOptions {
  fleet: PlannedService[];
  /** Groups of services that need each other. */
  cycles: number[][];
  systems: { name: string; team: string }[];
  teams: string[];
}
