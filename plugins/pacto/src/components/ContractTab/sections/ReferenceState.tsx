import type { Dependency } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './ReferenceState.module.css';

const marks: Record<Dependency['state'], Mark> = {
  resolved: 'good',
  unresolved: 'bad',
  unknown: 'unknown',
};

/** Does a reference lead somewhere, and if not, why. */
export function ReferenceState({ reference }: { reference?: Dependency }) {
  const { t } = usePactoTranslation();
  if (!reference) {
    return (
      <>
        <StatusMark mark="unknown" label={t('reference.unknown')} />
        <div className={styles.reason}>{t('reference.notResolvedYet')}</div>
      </>
    );
  }
  const { state, message, conflict } = reference;
  const reasons = [message, conflict].filter(text => text !== undefined);
  return (
    <>
      {conflict !== undefined && state === 'resolved' ? (
        <StatusMark mark="attention" label={t('reference.conflict')} />
      ) : (
        <StatusMark mark={marks[state]} label={t(`reference.${state}`)} />
      )}
      {reasons.map(reason => (
        <div key={reason} className={styles.reason}>
          <bdi>{reason}</bdi>
        </div>
      ))}
    </>
  );
}
