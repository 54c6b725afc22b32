import type { AttentionAnswer } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ServiceName } from './ServiceName';
import styles from './Attention.module.css';

/** A claim of readiness that no longer holds, or soon will not. */
export function ExpiringItem({
  item,
}: {
  item: AttentionAnswer['expiring'][number];
}) {
  const { t } = usePactoTranslation();
  const { name, entityRef, claim, expires, expired } = item;
  const date = t('attention.date', {
    value: new Date(expires),
    formatParams: { value: { dateStyle: 'medium', timeZone: 'UTC' } },
  });
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>
          <ServiceName name={name} entityRef={entityRef} />
        </strong>
        {claim === undefined ? t('attention.readiness') : <bdi>{claim}</bdi>}
        <StatusMark
          mark={expired ? 'bad' : 'attention'}
          label={t(expired ? 'attention.expired' : 'attention.expires', {
            date,
          })}
        />
      </div>
    </li>
  );
}
