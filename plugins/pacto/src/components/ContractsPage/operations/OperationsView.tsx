import { Flex, Text } from '@backstage/ui';
import {
  LimitationsBanner,
  useOperations,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { CursorPager } from '../../CursorPager';
import { LoadedContent } from '../../Section';
import { AnswerText } from '../AnswerText';
import { ClearFilters } from '../filters/ClearFilters';
import { TroubledSources } from '../sources/TroubledSources';
import { OperationsFilters } from './OperationsFilters';
import { OperationsTable } from './OperationsTable';
import { useOperationsQuery } from './useOperationsQuery';

/** Who offers an operation, in which version, and who needs the service that does. */
export function OperationsView() {
  const { t } = usePactoTranslation();
  const { query, change } = useOperationsQuery();
  const pages = useCursorPages();
  const operations = useOperations({ ...query, cursor: pages.cursor });
  const { value, error } = operations;
  const isFiltered = Object.values(query).some(filter => filter !== undefined);
  return (
    <Flex direction="column" gap="5">
      <TroubledSources onSynced={operations.reload} />
      <AnswerText
        text={
          value &&
          t(isFiltered ? 'operations.answerFiltered' : 'operations.answer', {
            count: value.totalItems,
          })
        }
        failed={error !== undefined}
      />
      <OperationsFilters query={query} onChange={change} />
      <LoadedContent loaded={operations} lines={12}>
        {answer => (
          <>
            <LimitationsBanner answer={answer} />
            {answer.totalItems === 0 ? (
              <>
                <Text as="p" color="secondary">
                  {t(
                    isFiltered
                      ? 'operations.emptyFiltered'
                      : 'operations.emptyNextStep',
                  )}
                </Text>
                {isFiltered && <ClearFilters />}
              </>
            ) : (
              <OperationsTable
                operations={answer.items}
                onMethod={method => change({ method })}
              />
            )}
            <Text as="p" color="secondary">
              {t('operations.scope')}
            </Text>
            {answer.totalItems > 0 && (
              <CursorPager
                pages={pages}
                nextCursor={answer.pageInfo.nextCursor}
                total={t('operations.total', { count: answer.totalItems })}
              />
            )}
          </>
        )}
      </LoadedContent>
    </Flex>
  );
}
