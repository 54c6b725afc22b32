import { Text } from '@backstage/ui';
import type {
  Version,
  VersionList,
} from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  LoadErrorNotice,
  usePactoTranslation,
  type MorePages,
} from '@pacto/backstage-plugin-pacto-react';
import { useReadOn } from '../../hooks/useReadOn';
import { LoadMore } from '../LoadMore';
import { UndecidedAdopters } from './adoption/UndecidedAdopters';
import { useAdoptionOf } from './adoption/useAdoptionOf';
import { CompareBar } from './CompareBar';
import { useSelection } from './useSelection';
import { useVersionsAddress } from './useVersionsAddress';
import { VersionsAnswerLine } from './VersionsAnswerLine';
import { VersionsTable } from './VersionsTable';
import { VersionsTimeline } from './VersionsTimeline';
import { ViewToggle } from './ViewToggle';
import styles from './VersionsTab.module.css';

export interface VersionsContentProps {
  serviceId: string;
  answer: VersionList;
  pages: MorePages<Version>;
}

/** The versions as a table or over time, with who uses each, and two of them to compare. */
export function VersionsContent(props: VersionsContentProps) {
  const { serviceId, answer, pages } = props;
  const { t } = usePactoTranslation();
  const address = useVersionsAddress();
  const adoption = useAdoptionOf(serviceId);
  const selection = useSelection(pages.items, address);
  const isTimeline = address.view === 'timeline';
  // What is selected has a name only once it is loaded, and time has another order than the pages.
  useReadOn(pages, selection.isMissing || isTimeline);
  const { totalItems } = answer;
  if (totalItems === 0) {
    return (
      <>
        <LimitationsBanner answer={answer} />
        <Text color="secondary">{t('versions.empty')}</Text>
      </>
    );
  }
  return (
    <>
      <LimitationsBanner answer={answer} />
      <div className={styles.head}>
        <VersionsAnswerLine versions={pages.items} total={totalItems} />
        <ViewToggle view={address.view} setView={address.setView} />
      </div>
      {adoption.loaded.value && (
        <UndecidedAdopters adoption={adoption.loaded.value} />
      )}
      {adoption.loaded.error && (
        <LoadErrorNotice
          error={adoption.loaded.error}
          onRetry={adoption.loaded.reload}
        />
      )}
      <CompareBar selection={selection} />
      {isTimeline ? (
        <VersionsTimeline
          versions={pages.items}
          selection={selection}
          adoption={adoption}
        />
      ) : (
        <VersionsTable
          pages={pages}
          total={totalItems}
          selection={selection}
          adoption={adoption}
        />
      )}
      <LoadMore
        pages={pages}
        text={t('versions.shown', {
          shown: pages.items.length,
          total: totalItems,
        })}
      />
      <Text color="secondary">
        {t('status.scope')} {t('versions.firstSeenScope')}
      </Text>
    </>
  );
}
