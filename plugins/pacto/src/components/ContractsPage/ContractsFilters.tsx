import { Button, Flex, Skeleton } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type { ServiceList } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { AnswerLine } from './AnswerLine';
import { ComplianceFilter } from './ComplianceFilter';
import { SearchInput } from '../SearchInput';
import { StatusFilter } from './StatusFilter';
import type { ChangeContractsQuery, ContractsQuery } from './useContractsQuery';
import styles from './ContractsFilters.module.css';

export interface ContractsFiltersProps {
  query: ContractsQuery;
  answer?: ServiceList;
  onChange: ChangeContractsQuery;
}

/** The answer in numbers, each number a filter, and the other filters. */
export function ContractsFilters(props: ContractsFiltersProps) {
  const { query, answer, onChange } = props;
  const { t } = usePactoTranslation();
  return (
    <Flex direction="column" gap="3">
      {answer ? (
        <AnswerLine counts={answer.complianceCounts} />
      ) : (
        <div>
          <Skeleton height={24} width="50%" />
          <Skeleton height={20} width="60%" />
        </div>
      )}
      {answer ? (
        <ComplianceFilter
          compliance={query.compliance}
          counts={answer.complianceCounts}
          onChange={compliance => onChange({ compliance })}
        />
      ) : (
        <Skeleton height={32} width="60%" />
      )}
      <div className={styles.filters}>
        <div className={styles.search}>
          <SearchInput
            label={t('contracts.search')}
            value={query.q ?? ''}
            onChange={q =>
              onChange(
                { q: q || undefined },
                // Back leads to the list before the search, not through every pause in it.
                { replace: Boolean(q && query.q) },
              )
            }
          />
        </div>
        {answer && (
          <div className={styles.status}>
            <StatusFilter
              status={query.status}
              counts={answer.counts}
              onChange={status => onChange({ status })}
            />
          </div>
        )}
        {query.owner !== undefined && (
          <Button
            size="small"
            variant="secondary"
            iconEnd={<RiCloseLine aria-hidden="true" />}
            aria-label={t('contracts.clearOwner', { owner: query.owner })}
            onPress={() => onChange({ owner: undefined })}
          >
            {t('contracts.ownerIs', { owner: query.owner })}
          </Button>
        )}
      </div>
    </Flex>
  );
}
