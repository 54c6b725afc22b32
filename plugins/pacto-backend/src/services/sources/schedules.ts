import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';
import type { SyncSchedule } from '@pacto/backstage-plugin-pacto-common';
import type { SyncRunRecord } from '../../store';

/** @internal */
export function toSchedule({
  frequency,
}: SchedulerServiceTaskScheduleDefinition): SyncSchedule {
  if ('cron' in frequency) return { type: 'cron', cron: frequency.cron };
  if ('trigger' in frequency) return { type: 'manual' };
  const milliseconds =
    'toMillis' in frequency
      ? frequency.toMillis()
      : durationToMilliseconds(frequency);
  return { type: 'every', seconds: milliseconds / 1000 };
}

/**
 * The platform counts from the start of one run to the start of the next. Undefined while one runs, before the first
 * one, and for schedules that are no duration.
 *
 * @internal
 */
export function nextRunAt(
  { seconds }: SyncSchedule,
  last: SyncRunRecord | undefined,
): string | undefined {
  if (!last || last.outcome === 'running' || seconds === undefined) {
    return undefined;
  }
  return new Date(Date.parse(last.startedAt) + seconds * 1000).toISOString();
}
