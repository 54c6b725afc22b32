import { Flex } from '@backstage/ui';
import {
  LimitationsBanner,
  useChanges,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { CursorPager } from '../../CursorPager';
import { LoadedContent } from '../../Section';
import { AnswerText } from '../AnswerText';
import { ClearFilters } from '../filters/ClearFilters';
import { TroubledSources } from '../sources/TroubledSources';
import { ChangesFilters } from './ChangesFilters';
import { ChangesTable } from './ChangesTable';
import { useApiQuery, useChangesQuery } from './useChangesQuery';

/** What was published, newest first, and how badly it changed. */
export function ChangesView() {
  const { t } = usePactoTranslation();
  const { query, change } = useChangesQuery();
  const pages = useCursorPages();
  const changes = useChanges({ ...useApiQuery(query), cursor: pages.cursor });
  const { value, error } = changes;
  const isFiltered = Object.values(query).some(filter => filter !== undefined);
  return (
    <Flex direction="column" gap="5">
      <TroubledSources onSynced={changes.reload} />
      <AnswerText
        text={
          value &&
          t(isFiltered ? 'changes.answerFiltered' : 'changes.answer', {
            count: value.totalItems,
          })
        }
        failed={error !== undefined}
      />
      <ChangesFilters query={query} onChange={change} />
      <LoadedContent loaded={changes} lines={12}>
        {answer => (
          <>
            <LimitationsBanner answer={answer} />
            {answer.items.length === 0 && isFiltered && <ClearFilters />}
            {answer.items.length > 0 && (
              <>
                <ChangesTable
                  changes={answer.items}
                  onOwner={owner => change({ owner })}
                />
                <CursorPager
                  pages={pages}
                  nextCursor={answer.pageInfo.nextCursor}
                  total={t('changes.total', { count: answer.totalItems })}
                />
              </>
            )}
          </>
        )}
      </LoadedContent>
    </Flex>
  );
}
