import {
  LimitationsBanner,
  LoadErrorNotice,
  usePactoTranslation,
  useServices,
} from '@pacto/backstage-plugin-pacto-react';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { CursorPager } from '../../CursorPager';
import { PartBoundary } from '../../PartBoundary';
import { AttentionFirst } from '../attention/AttentionFirst';
import { TroubledSources } from '../sources/TroubledSources';
import { ContractsFilters } from './ContractsFilters';
import { ContractsTable } from './ContractsTable';
import styles from './ServicesView.module.css';
import { isFiltered, useContractsQuery } from './useContractsQuery';

/** All contracts the reader may see, and those that need attention first. */
export function ServicesView() {
  const { t } = usePactoTranslation();
  const { query, change } = useContractsQuery();
  const pages = useCursorPages();
  const services = useServices({ ...query, cursor: pages.cursor });
  const answer = services.value;
  // There, or on its way.
  const hasList = answer !== undefined || services.error === undefined;
  return (
    <div className={styles.view}>
      <div className={styles.whole}>
        <TroubledSources onSynced={services.reload} />
        {answer && <LimitationsBanner answer={answer} />}
      </div>
      <div className={styles.filters}>
        {hasList && (
          <ContractsFilters query={query} answer={answer} onChange={change} />
        )}
        {services.error && (
          <LoadErrorNotice error={services.error} onRetry={services.reload} />
        )}
      </div>
      <div className={styles.attention}>
        <PartBoundary>
          <AttentionFirst />
        </PartBoundary>
      </div>
      {hasList && (
        <div className={styles.list}>
          <ContractsTable
            services={answer?.items}
            isStale={services.loading}
            query={query}
            onChange={change}
          />
          {answer && answer.totalItems > 0 && (
            <CursorPager
              pages={pages}
              nextCursor={answer.pageInfo.nextCursor}
              total={t(
                isFiltered(query)
                  ? 'contracts.totalFiltered'
                  : 'contracts.total',
                { count: answer.totalItems },
              )}
            />
          )}
        </div>
      )}
    </div>
  );
}
