import { Alert } from '@backstage/ui';
import type { Envelope } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '../../translation/usePactoTranslation';
import { TimeText } from '../TimeText';
import styles from './LimitationsBanner.module.css';

/** @public */
export interface LimitationsBannerProps {
  /** Any answer of the pacto backend. */
  answer: Envelope;
}

/**
 * Says what is missing or old in an answer, and since when. Nothing when the answer is complete.
 *
 * @public
 */
export function LimitationsBanner({ answer }: LimitationsBannerProps) {
  const { t } = usePactoTranslation();
  const { completeness, limitations } = answer;
  if (completeness === 'complete' && limitations.length === 0) return null;
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t(
        completeness === 'none' ? 'limitations.none' : 'limitations.partial',
      )}
      description={
        limitations.length > 0 ? (
          <ul className={styles.list}>
            {limitations.map(({ code, message, since, sourceId }) => (
              <li key={`${code} ${sourceId} ${message}`}>
                <bdi>{message}</bdi>{' '}
                {since && t('time.since', { time: <TimeText time={since} /> })}
              </li>
            ))}
          </ul>
        ) : (
          t('limitations.noneNextStep')
        )
      }
    />
  );
}
