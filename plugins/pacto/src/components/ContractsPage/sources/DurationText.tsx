import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long something took, in its two largest units. */
export function DurationText({ seconds }: { seconds: number }) {
  const { t } = usePactoTranslation();
  if (seconds < MINUTE) {
    return (
      <>
        {t('sources.duration.seconds', {
          seconds,
          formatParams: { seconds: { maximumFractionDigits: 1 } },
        })}
      </>
    );
  }
  const whole = Math.round(seconds);
  return whole < HOUR ? (
    <>
      {t('sources.duration.minutes', {
        minutes: Math.floor(whole / MINUTE),
        seconds: whole % MINUTE,
      })}
    </>
  ) : (
    <>
      {t('sources.duration.hours', {
        hours: Math.floor(whole / HOUR),
        minutes: Math.floor((whole % HOUR) / MINUTE),
      })}
    </>
  );
}
