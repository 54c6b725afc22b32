import { Flex } from '@backstage/ui';
import {
  LimitationsBanner,
  LoadErrorNotice,
  usePactoTranslation,
  useServices,
  useSources,
} from '@pacto/backstage-plugin-pacto-react';
import { useCursorPages } from '../../hooks/useCursorPages';
import { CursorPager } from '../CursorPager';
import { ContractsFilters } from './ContractsFilters';
import { ContractsTable } from './ContractsTable';
import { SourcesPanel } from './SourcesPanel';
import { isFiltered, useContractsQuery } from './useContractsQuery';
import { useFollowSync } from './useFollowSync';

/** All contracts the reader may see, with the health of their sources. */
export function ContractsContent() {
  const { t } = usePactoTranslation();
  const { query, change } = useContractsQuery();
  const pages = useCursorPages();
  const services = useServices({ ...query, cursor: pages.cursor });
  const sources = useSources();
  // Here, as the panel moves between top and foot and would forget what it followed.
  useFollowSync(sources, services.reload);
  const answer = services.value;
  // There, or on its way.
  const hasList = answer !== undefined || services.error === undefined;
  const inTrouble = sources.value?.items.some(({ health }) =>
    ['failing', 'degraded'].includes(health),
  );
  // Not before its place is known, so that it does not jump from the foot to the top.
  const panel = (sources.value || sources.error) && (
    <SourcesPanel sources={sources} />
  );
  return (
    <Flex direction="column" gap="5">
      {inTrouble && panel}
      {answer && <LimitationsBanner answer={answer} />}
      {hasList && (
        <ContractsFilters query={query} answer={answer} onChange={change} />
      )}
      {services.error && (
        <LoadErrorNotice error={services.error} onRetry={services.reload} />
      )}
      {hasList && (
        <ContractsTable
          services={answer?.items}
          isStale={services.loading}
          query={query}
          onChange={change}
        />
      )}
      {answer && answer.totalItems > 0 && (
        <CursorPager
          pages={pages}
          nextCursor={answer.pageInfo.nextCursor}
          total={t(
            isFiltered(query) ? 'contracts.totalFiltered' : 'contracts.total',
            { count: answer.totalItems },
          )}
        />
      )}
      {!inTrouble && panel}
    </Flex>
  );
}
