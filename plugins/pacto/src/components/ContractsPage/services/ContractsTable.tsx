import { Table, Text } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ClearFilters } from '../filters/ClearFilters';
import { useContractsColumns } from './useContractsColumns';
import {
  isFiltered,
  type ChangeContractsQuery,
  type ContractsQuery,
} from './useContractsQuery';

export interface ContractsTableProps {
  services?: ServiceSummary[];
  isStale: boolean;
  query: ContractsQuery;
  onChange: ChangeContractsQuery;
}

/** One row per service with a contract. */
export function ContractsTable(props: ContractsTableProps) {
  const { services, isStale, query, onChange } = props;
  const { t } = usePactoTranslation();
  const columns = useContractsColumns(onChange);
  const sort = query.sort ?? 'name';
  const filtered = isFiltered(query);
  return (
    <Table
      columnConfig={columns}
      data={services}
      isPending={services === undefined}
      isStale={isStale}
      pagination={{ type: 'none' }}
      sort={{
        descriptor: {
          column: sort.replace('-', ''),
          direction: sort.startsWith('-') ? 'descending' : 'ascending',
        },
        onSortChange: ({ column, direction }) =>
          onChange({
            sort: `${
              direction === 'descending' ? '-' : ''
            }${column}` as ContractsQuery['sort'],
          }),
      }}
      emptyState={
        <div>
          <Text as="p">
            {t(filtered ? 'contracts.emptyFiltered' : 'contracts.empty')}
          </Text>
          {filtered ? (
            <ClearFilters />
          ) : (
            <Text as="p" color="secondary">
              {t('contracts.emptyNextStep')}
            </Text>
          )}
        </div>
      }
    />
  );
}
