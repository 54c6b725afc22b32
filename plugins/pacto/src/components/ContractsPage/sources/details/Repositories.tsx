import { Flex, Text } from '@backstage/ui';
import {
  usePactoTranslation,
  useSourceRepositories,
} from '@pacto/backstage-plugin-pacto-react';
import { useCursorPages } from '../../../../hooks/useCursorPages';
import { CursorPager } from '../../../CursorPager';
import { LoadedContent, Section } from '../../../Section';
import { usePoll } from '../usePoll';
import { RepositoriesFilters } from './RepositoriesFilters';
import { RepositoriesTable } from './RepositoriesTable';
import { useRepositoriesQuery } from './useRepositoriesQuery';

/** Rows of one page: each may have several problems. */
const LISTED = 25;

/** The repositories of a source: what is wrong with each, and what to do. */
export function Repositories({ sourceId }: { sourceId: string }) {
  const { t } = usePactoTranslation();
  const { query, change } = useRepositoriesQuery();
  const pages = useCursorPages();
  const repositories = useSourceRepositories(sourceId, {
    ...query,
    limit: LISTED,
    cursor: pages.cursor,
  });
  const { value, reload } = repositories;
  usePoll(repositories, value?.items.some(({ queued }) => queued) ?? false);
  return (
    <Section id="repositories" title={t('sourceRepositories.title')}>
      <Flex direction="column" gap="3">
        <RepositoriesFilters query={query} onChange={change} />
        <LoadedContent loaded={repositories} lines={8}>
          {({ items, pageInfo, totalItems }) => (
            <>
              {items.length === 0 ? (
                <Text as="p" color="secondary">
                  {query.q
                    ? t('sourceRepositories.emptySearch')
                    : t(`sourceRepositories.empty.${query.state ?? 'all'}`)}
                </Text>
              ) : (
                <RepositoriesTable
                  sourceId={sourceId}
                  repositories={items}
                  onAsked={reload}
                />
              )}
              <CursorPager
                pages={pages}
                nextCursor={pageInfo.nextCursor}
                total={t('sourceRepositories.total', { count: totalItems })}
              />
            </>
          )}
        </LoadedContent>
      </Flex>
    </Section>
  );
}
