import { usePactoTranslation } from '../../translation/usePactoTranslation';

/** From which age, in seconds, a unit is used, and its length in seconds. */
const units = [
  { from: 86_400 * 365, unit: 'year', seconds: 86_400 * 365 },
  { from: 86_400 * 60, unit: 'month', seconds: 86_400 * 30 },
  { from: 86_400, unit: 'day', seconds: 86_400 },
  { from: 3_600, unit: 'hour', seconds: 3_600 },
  { from: 60, unit: 'minute', seconds: 60 },
  { from: 0, unit: 'second', seconds: 1 },
] as const;

/** @public */
export interface TimeTextProps {
  /** ISO 8601. */
  time: string;
}

/**
 * How long ago something was, with the exact time on hover. A text that is no time is shown as it is.
 *
 * @public
 */
export function TimeText({ time }: TimeTextProps) {
  const { t } = usePactoTranslation();
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return <span>{time}</span>;
  const age = (date.getTime() - Date.now()) / 1000;
  const { unit, seconds } = units.find(({ from }) => Math.abs(age) >= from)!;
  return (
    <time
      dateTime={time}
      title={t('time.exact', {
        value: date,
        formatParams: { value: { dateStyle: 'medium', timeStyle: 'medium' } },
      })}
    >
      {t('time.relative', {
        value: Math.trunc(age / seconds),
        formatParams: { value: { range: unit, numeric: 'auto' } },
      })}
    </time>
  );
}
