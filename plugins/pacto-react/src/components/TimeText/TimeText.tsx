import { useState } from 'react';
import { Focusable, Tooltip, TooltipTrigger } from '@backstage/ui';
import { usePactoTranslation } from '../../translation/usePactoTranslation';
import styles from './TimeText.module.css';

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
 * How long ago something was, with the exact time on hover and focus, and instead of it when pressed. A text that is
 * no time is shown as it is.
 *
 * @public
 */
export function TimeText({ time }: TimeTextProps) {
  const { t } = usePactoTranslation();
  const [isExact, setExact] = useState(false);
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return <span>{time}</span>;
  const age = (date.getTime() - Date.now()) / 1000;
  const { unit, seconds } = units.find(({ from }) => Math.abs(age) >= from)!;
  const relative = t('time.relative', {
    value: Math.trunc(age / seconds),
    formatParams: { value: { range: unit, numeric: 'auto' } },
  });
  const exact = t('time.exact', {
    value: date,
    formatParams: { value: { dateStyle: 'medium', timeStyle: 'medium' } },
  });
  return (
    <TooltipTrigger>
      <Focusable>
        <button
          type="button"
          className={styles.button}
          onClick={() => setExact(!isExact)}
        >
          <time dateTime={time}>{isExact ? exact : relative}</time>
        </button>
      </Focusable>
      <Tooltip>{isExact ? relative : exact}</Tooltip>
    </TooltipTrigger>
  );
}
