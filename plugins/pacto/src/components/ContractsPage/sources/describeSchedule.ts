import type { SyncSchedule } from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';

/** A schedule in words, in the largest unit that takes it whole. */
export function describeSchedule(
  { type, seconds = 0, cron = '' }: SyncSchedule,
  t: PactoTranslate,
): string {
  if (type === 'cron') return t('sources.schedule.cron', { cron });
  if (type === 'manual') return t('sources.schedule.manual');
  if (seconds % 3600 === 0) {
    return t('sources.schedule.hours', { count: seconds / 3600 });
  }
  return seconds % 60 === 0
    ? t('sources.schedule.minutes', { count: seconds / 60 })
    : t('sources.schedule.seconds', { count: seconds });
}
