import type { FleetChange } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ChangeLink } from './ChangeLink';
import { ServiceName } from './ServiceName';
import styles from './Attention.module.css';

/** A version that breaks, or may break, those who need it. */
export function BreakItem({ item }: { item: FleetChange }) {
  const { t } = usePactoTranslation();
  const { name, entityRef, at } = item;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>
          <ServiceName name={name} entityRef={entityRef} />
        </strong>
        <ChangeLink change={item} />
        <span className={styles.secondary}>
          {t('attention.seen', { time: <TimeText time={at} /> })}
        </span>
      </div>
    </li>
  );
}
