import { useState, type ReactNode } from 'react';
import { RiForbid2Line, RiSubtractLine } from '@remixicon/react';
import {
  LoadErrorNotice,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './Section.module.css';

/** What there is to say about a part of a page before its content. Source: dashboard sheet, §6 (`sectionMeta`). */
export type SectionState =
  | { kind: 'present' }
  /** There could be something, but there is nothing; or there is no place for it here. */
  | { kind: 'empty' | 'notApplicable'; reason: ReactNode }
  /** It is not known, and why. */
  | { kind: 'unavailable'; error: Error; reload?: () => void };

const icons = { empty: RiSubtractLine, notApplicable: RiForbid2Line };

/** Stands for the content of a part that has none. */
export function SectionStateNote({
  state,
}: {
  state: Exclude<SectionState, { kind: 'present' }>;
}) {
  const { t } = usePactoTranslation();
  if (state.kind === 'unavailable') {
    return <Unavailable error={state.error} reload={state.reload} />;
  }
  const Icon = icons[state.kind];
  return (
    <p className={styles.note}>
      <Icon size={16} aria-hidden="true" />
      <span>
        <strong>{t(`state.${state.kind}`)}</strong> {state.reason}
      </span>
    </p>
  );
}

function Unavailable(props: { error: Error; reload?: () => void }) {
  const { t } = usePactoTranslation();
  const [since] = useState(() => new Date().toISOString());
  return (
    <>
      <LoadErrorNotice error={props.error} onRetry={props.reload} />
      <p className={styles.note}>
        <span>
          <strong>{t('state.unavailable')}</strong>{' '}
          {t('time.since', { time: <TimeText time={since} /> })}
        </span>
      </p>
    </>
  );
}
