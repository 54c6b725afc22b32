import type { AttentionAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { VerdictMark } from '../marks';
import { ChangeLink } from './ChangeLink';
import { ServiceName } from './ServiceName';
import styles from './Attention.module.css';

/** A new version of something that a service needs, and whether the service can take it. */
export function IncomingItem({
  item,
}: {
  item: AttentionAnswer['incoming'][number];
}) {
  const { t } = usePactoTranslation();
  const { service, provider, from, to, verdict, message } = item;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span>
          {t('attention.needs', {
            service: (
              <strong>
                <ServiceName {...service} />
              </strong>
            ),
            provider: <ServiceName {...provider} />,
          })}
        </span>
        <ChangeLink
          change={{
            name: provider.name,
            entityRef: provider.entityRef,
            version: to.version,
            digest: to.digest,
            from,
            state: 'classified',
            classification: item.classification,
          }}
        />
      </div>
      <div className={styles.head}>
        <VerdictMark verdict={verdict} />
        <bdi>{message}</bdi>
      </div>
    </li>
  );
}
