import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type { CredentialSettings, TlsOptions } from '@pacto/oci';

/**
 * The `pacto` section of the configuration, checked.
 *
 * @internal
 */
export interface PactoConfig {
  /** In the order of the configuration. */
  sources: SourceConfig[];
  sync: SyncSettings;
  retention: RetentionSettings;
  workers: WorkerSettings;
}

/** Threads that check and compare contracts. @internal */
export interface WorkerSettings {
  threads: number;
  /** For one task, in milliseconds. */
  timeLimitMs: number;
  /** Of the heap of one thread. */
  memoryMiB: number;
}

/** @internal */
export interface SyncSettings {
  /** How long the digest behind a known version tag is trusted, in milliseconds. */
  versionTagRecheckMs: number;
  /** How long a repository that its source no longer lists is kept, in milliseconds. */
  missingRepositoryGraceMs: number;
  /** How long a tag counts that its repository no longer lists, in milliseconds. */
  missingTagGraceMs: number;
  /** A listing that lost more than this share of its repositories is looked at so many times before it is believed. */
  shrinkGuard: { share: number; looks: number };
}

/** How long what nobody can get to any more is kept, in milliseconds. @internal */
export interface RetentionSettings {
  /** Revisions without a tag. */
  untaggedRevisionsMs: number;
  /** The log of syncs. */
  syncRunsMs: number;
}

/** @internal */
export type SourceConfig =
  | RegistrySourceConfig
  | LayoutSourceConfig
  | DirectorySourceConfig;

interface BaseSourceConfig {
  id: string;
  /** `host[:port]`, the first part of every repository of this source. */
  host: string;
  /** Names, or patterns with `*` and `**`; without the host. Empty only where `discover` finds them. */
  repositories: string[];
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** @internal */
export interface RegistrySourceConfig extends BaseSourceConfig {
  type: 'registry';
  /** Which repositories of this host are read besides those that are named: of catalog entities, of contracts. */
  discover: { entities: boolean; references: boolean };
  plainHttp: boolean;
  /** Whether the registry may be on private or loopback addresses. */
  privateAddresses: boolean;
  credentials?: CredentialSettings;
  /** Absolute paths. */
  tls?: TlsOptions;
  /** Address of an HTTP proxy, which can hold a password. */
  proxy?: string;
  /** Requests at once, of all replicas together. */
  concurrency: number;
  /** Of all replicas together. */
  requestsPerSecond: number;
  trustedRealms: string[];
}

/** @internal */
export interface LayoutSourceConfig extends BaseSourceConfig {
  type: 'layout';
  /** Absolute. */
  directory: string;
}

/** Folders of bundles, each with a `pacto.yaml`. @internal */
export interface DirectorySourceConfig extends BaseSourceConfig {
  type: 'directory';
  /** Absolute. */
  directory: string;
}
