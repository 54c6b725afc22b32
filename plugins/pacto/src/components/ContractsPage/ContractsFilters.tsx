import { Button, Flex, Skeleton, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type { ServiceList } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { SearchInput } from './SearchInput';
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
  const counts = answer?.counts;
  const all = counts ? counts.valid + counts.invalid + counts.unknown : 0;
  return (
    <Flex direction="column" gap="3">
      {counts ? (
        <div>
          <Text as="p" variant="title-x-small">
            {t('contracts.answer', { count: all, ...counts })}
          </Text>
          <Text as="p" color="secondary">
            {t('status.scope')}
          </Text>
        </div>
      ) : (
        <div>
          <Skeleton height={24} width="50%" />
          <Skeleton height={20} width="60%" />
        </div>
      )}
      <div className={styles.filters}>
        <StatusFilter
          status={query.status}
          counts={counts}
          onChange={status => onChange({ status })}
        />
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
