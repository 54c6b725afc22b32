import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';

/**
 * The `pacto` section of the configuration, checked.
 *
 * @internal
 */
export interface PactoConfig {
  /** In the order of the configuration. */
  sources: SourceConfig[];
  sync: SyncSettings;
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
}

/** @internal */
export type SourceConfig = RegistrySourceConfig | LayoutSourceConfig;

interface BaseSourceConfig {
  id: string;
  /** `host[:port]`, the first part of every repository of this source. */
  host: string;
  /** Names, or patterns with `*` and `**`; without the host. */
  repositories: string[];
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** @internal */
export interface RegistrySourceConfig extends BaseSourceConfig {
  type: 'registry';
  plainHttp: boolean;
  credentials?: { username: string; password: string } | { token: string };
  concurrency: number;
  trustedRealms: string[];
}

/** @internal */
export interface LayoutSourceConfig extends BaseSourceConfig {
  type: 'layout';
  /** Absolute. */
  directory: string;
}
