import { Flex, Skeleton } from '@backstage/ui';
import type { ServiceList } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { SearchInput } from '../../SearchInput';
import { ActiveFilter } from '../filters/ActiveFilter';
import { SavedFilters } from '../filters/SavedFilters';
import styles from '../filters/filters.module.css';
import { AnswerLine } from './AnswerLine';
import { ComplianceFilter } from './ComplianceFilter';
import { StatusFilter } from './StatusFilter';
import type { ChangeContractsQuery, ContractsQuery } from './useContractsQuery';

export interface ContractsFiltersProps {
  query: ContractsQuery;
  answer?: ServiceList;
  onChange: ChangeContractsQuery;
}

/** The answer in numbers, each number a filter, and the other filters. */
export function ContractsFilters(props: ContractsFiltersProps) {
  const { query, answer, onChange } = props;
  const { t } = usePactoTranslation();
  const { owner, source } = query;
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
      <div className={styles.bar}>
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
          <div className={styles.choice}>
            <StatusFilter
              status={query.status}
              counts={answer.counts}
              onChange={status => onChange({ status })}
            />
          </div>
        )}
        {owner !== undefined && (
          <ActiveFilter
            label={t('contracts.ownerIs', { owner })}
            action={t('contracts.clearOwner', { owner })}
            onClear={() => onChange({ owner: undefined })}
          />
        )}
        {source !== undefined && (
          <ActiveFilter
            label={t('contracts.sourceIs', { source })}
            action={t('contracts.clearSource', { source })}
            onClear={() => onChange({ source: undefined })}
          />
        )}
        <SavedFilters view="services" />
      </div>
    </Flex>
  );
}
