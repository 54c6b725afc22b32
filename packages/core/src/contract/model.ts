/**
 * The shape of a contract that was written down. "1.0" was reused by upstream for five shapes, told apart by
 * their fields. Source: contract format, §1.
 *
 * @public
 */
export type Generation =
  | '1.0-a'
  | '1.0-b'
  | '1.0-c'
  | '1.0-d'
  | '1.0-e'
  | '1.1'
  | '1.2'
  | '2.0';

/**
 * One contract, whatever generation it was written in. What a generation cannot say is absent; what it says
 * differently is kept beside the normalised value (`declaredType`, `documentPath`).
 *
 * @public
 */
export interface Contract {
  generation: Generation;
  pactoVersion: string;
  service: Service;
  interfaces: Interface[];
  configurations: Configuration[];
  policies: Policy[];
  dependencies: Dependency[];
  workload?: 'service' | 'job' | 'scheduled';
  state?: State;
  lifecycle?: Lifecycle;
  /** Health, metrics and extensions, also those that 1.x wrote under `runtime`. */
  capabilities: Capability[];
  scaling?: Scaling;
  readiness?: Readiness;
  metadata?: Record<string, unknown>;
  extensions?: Record<string, unknown>;
}

/** @public */
export interface Service {
  name: string;
  version: string;
  owner?: Owner;
  image?: { ref: string; private?: boolean };
  chart?: { ref: string; version?: string };
}

/**
 * `key` is the team, else the plain string, else the dri; absent when only contacts are given.
 *
 * @public
 */
export interface Owner {
  key?: string;
  /** The text of a string owner (1.x). */
  text?: string;
  team?: string;
  dri?: string;
  contacts: OwnerContact[];
}

/** @public */
export interface OwnerContact {
  type: string;
  value: string;
  purpose?: string;
}

/** @public */
export type InterfaceType = 'openapi' | 'asyncapi' | 'grpc';

/** @public */
export interface Interface {
  name: string;
  /** `http` counts as `openapi`, `event` as `asyncapi`. */
  type: InterfaceType;
  /** As written. */
  declaredType: string;
  /** Path of the definition inside the bundle. */
  file?: string;
  port?: number;
  visibility?: 'public' | 'internal';
  documentPath: DocumentPath;
}

/** @public */
export interface Configuration {
  name: string;
  schema?: string;
  ref?: string;
  values?: Record<string, unknown>;
  required?: boolean;
  documentPath: DocumentPath;
}

/** @public */
export interface Policy {
  name: string;
  schema?: string;
  ref?: string;
  target?: string;
  documentPath: DocumentPath;
}

/** @public */
export interface Dependency {
  name: string;
  ref: string;
  /** Absent in 1.x means false. */
  required: boolean;
  /** The range, as written. */
  compatibility?: string;
  documentPath: DocumentPath;
}

/** @public */
export interface State {
  type: 'stateless' | 'stateful' | 'hybrid';
  scope?: 'local' | 'shared';
  durability?: 'ephemeral' | 'persistent';
  dataCriticality?: 'low' | 'medium' | 'high';
}

/** @public */
export interface Lifecycle {
  upgradeStrategy?: 'rolling' | 'recreate' | 'ordered';
  gracefulShutdownSeconds?: number;
}

/** @public */
export interface Capability {
  type: 'health' | 'metrics' | 'extension';
  interface?: string;
  path?: string;
  initialDelaySeconds?: number;
  /** Name of an extension, `domain/name`. */
  ref?: string;
  documentPath: DocumentPath;
}

/** @public */
export interface Scaling {
  min: number;
  max: number;
  /** Set when the contract says a fixed number; then `min` and `max` are equal to it. */
  replicas?: number;
}

/** @public */
export interface Readiness {
  expires?: string;
  minScore?: number;
  partialCredit?: number;
  history: {
    date: string;
    version: string;
    author: string;
    description: string;
  }[];
  claims: ReadinessClaim[];
}

/** @public */
export interface ReadinessClaim {
  id: string;
  type: string;
  evidence: string;
  weight: number;
  status?: 'done' | 'partial' | 'not-done' | 'deferred';
  category?: string;
  description?: string;
  /** 1.1 only. */
  expires?: string;
  documentPath: DocumentPath;
}

/**
 * Keys and indexes from the root of `pacto.yaml` to the place where something was written.
 *
 * @public
 */
export type DocumentPath = ReadonlyArray<string | number>;
