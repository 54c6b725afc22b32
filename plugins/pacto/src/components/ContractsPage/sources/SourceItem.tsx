import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import type { Source } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import { useContractsHref } from '../../../hooks/useContractsHref';
import { SourceNotes } from './SourceNotes';
import { SourceProblems } from './SourceProblems';
import { SyncButton } from './SyncButton';
import styles from './SourcesPanel.module.css';

const marks: Record<Source['health'], Mark> = {
  ok: 'good',
  degraded: 'attention',
  failing: 'bad',
  unknown: 'unknown',
};

export interface SourceItemProps {
  source: Source;
  onSyncStarted(): void;
  /** Its name stands above. */
  isNamed?: boolean;
  /** More to press. */
  actions?: ReactNode;
  /** Below what is said of every source. */
  children?: ReactNode;
}

/** One source: health first, then since when, then what could not be read. */
export function SourceItem(props: SourceItemProps) {
  const { source, onSyncStarted, isNamed, actions, children } = props;
  const { t } = usePactoTranslation();
  const { id, type, location, health, repositories, problems, lastRun } =
    source;
  const runError = lastRun?.outcome === 'failed' ? lastRun.error : undefined;
  // Why the run failed may also stand among the problems of the source.
  const isNew =
    runError && !problems.some(({ message }) => message === runError.message);
  return (
    <div className={styles.item}>
      <div className={styles.head}>
        {!isNamed && <SourceName id={id} />}
        <StatusMark
          mark={marks[health]}
          label={t(`sources.health.${health}`)}
        />
        <span>
          {t(`sources.type.${type}`, { location: <code>{location}</code> })}
        </span>
        <span>{t('sources.repositories', { count: repositories })}</span>
        {actions}
        {lastRun?.outcome !== 'running' && (
          <SyncButton sourceId={id} onStarted={onSyncStarted} />
        )}
      </div>
      <SourceNotes source={source} />
      {children}
      <SourceProblems
        sourceId={id}
        problems={isNew ? [runError, ...problems] : problems}
        isOpen={health === 'failing'}
      />
    </div>
  );
}

function SourceName({ id }: { id: string }) {
  const { t } = usePactoTranslation();
  const href = useContractsHref()('sources', { source: id });
  return (
    <strong>
      {href ? (
        <Link href={href} aria-label={t('sources.details', { source: id })}>
          <bdi>{id}</bdi>
        </Link>
      ) : (
        <bdi>{id}</bdi>
      )}
    </strong>
  );
}
