import { Skeleton } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { versionName } from '../../../versions/versionName';
import { AdopterList } from './AdopterList';
import type { AdoptionOf } from './useAdoptionOf';
import styles from './adoption.module.css';

export interface AdoptionCellProps {
  version: Version;
  adoption: AdoptionOf;
  /** There is no heading that says what is counted. */
  isAlone?: boolean;
}

/** How many services use a version; opened, which. */
export function AdoptionCell(props: AdoptionCellProps) {
  const { version, adoption, isAlone } = props;
  const { t } = usePactoTranslation();
  const item = adoption.of(version);
  if (!item) {
    if (adoption.loaded.loading) return <Skeleton width={80} height={20} />;
    return <StatusMark mark="unknown" label={t('adoption.unknown')} />;
  }
  const { count, consumers } = item;
  const text = t(isAlone ? 'adoption.usedBy' : 'adoption.count', { count });
  if (count === 0) return <span className={styles.secondary}>{text}</span>;
  const isOpen = adoption.isOpen(version);
  return (
    <div className={styles.cell}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        onClick={() => adoption.toggle(version)}
      >
        {isOpen ? (
          <RiArrowDownSLine aria-hidden="true" />
        ) : (
          <RiArrowRightSLine aria-hidden="true" />
        )}
        {text}
      </button>
      {isOpen && (
        <AdopterList
          label={t('adoption.listLabel', { version: versionName(version) })}
          adopters={consumers}
          count={count}
        />
      )}
    </div>
  );
}
