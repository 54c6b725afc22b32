import { metrics } from '@opentelemetry/api';
import type { RequestOutcome } from '@pacto/oci';
import type { SyncCounts, SyncOutcome, WorkReason } from '../store';

/** What the backend counts and measures. @internal */
export interface Meter {
  request(host: string, outcome: RequestOutcome): void;
  run(
    source: string,
    result: { outcome: SyncOutcome; seconds: number; counts: SyncCounts },
  ): void;
  work(
    source: string,
    result: { reason: WorkReason; outcome: string; waitedSeconds: number },
  ): void;
  notification(host: string, outcome: NotificationOutcome): void;
}

/**
 * What came of what a registry said about a repository: `received` counts all; of several about one repository within
 * half a second one is `queued`. `ignored` is of no source, `dropped` was one too many, `failed` could not be stored.
 *
 * @internal
 */
export type NotificationOutcome =
  | 'received'
  | 'ignored'
  | 'dropped'
  | 'queued'
  | 'failed';

/**
 * Metrics through the OpenTelemetry API, which does nothing until the backend is started with an SDK. Names and units
 * are documented in docs/operating.md.
 *
 * @internal
 */
export function createMeter(): Meter {
  const meter = metrics.getMeter('pacto');
  const requests = meter.createCounter('pacto.registry.requests', {
    description: 'Requests to registries, their token services and storage',
  });
  const received = meter.createCounter('pacto.registry.received', {
    unit: 'By',
    description: 'Bodies received from registries',
  });
  const duration = meter.createHistogram('pacto.sync.duration', {
    unit: 's',
    description: 'Syncs of sources, by how they ended',
  });
  const repositories = meter.createCounter('pacto.sync.repositories', {
    description: 'Repositories dealt with in syncs, by what came of it',
  });
  const revisions = meter.createCounter('pacto.sync.revisions', {
    description: 'Revisions that were new',
  });
  const waits = meter.createHistogram('pacto.work.wait', {
    unit: 's',
    description:
      'From a notification or a retry to the end of the sync of its repository',
  });
  const notifications = meter.createCounter('pacto.notifications', {
    description: 'Notifications of registries, by what came of them',
  });
  return {
    request(host, { error, bytes, answered }) {
      const silent = answered ? 'answered' : 'cancelled';
      const outcome = error ? error.code.toLowerCase() : silent;
      requests.add(1, { host, outcome });
      received.add(bytes, { host });
    },
    run(source, { outcome, seconds, counts }) {
      duration.record(seconds, { source, outcome });
      const { done, changed, failed, fetched } = counts;
      const unchanged = done - changed - failed;
      repositories.add(changed, { source, result: 'changed' });
      repositories.add(failed, { source, result: 'failed' });
      repositories.add(Math.max(0, unchanged), { source, result: 'unchanged' });
      revisions.add(fetched, { source });
    },
    work(source, { reason, outcome, waitedSeconds }) {
      waits.record(waitedSeconds, { source, reason, outcome });
    },
    notification(host, outcome) {
      notifications.add(1, { host, outcome });
    },
  };
}
