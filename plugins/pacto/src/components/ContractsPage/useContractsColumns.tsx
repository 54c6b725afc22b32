import { useMemo } from 'react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { NameCell } from './NameCell';
import { OwnerCell } from './OwnerCell';
import { StatusCell } from './StatusCell';
import { UnresolvedCell } from './UnresolvedCell';
import type { ChangeContractsQuery } from './useContractsQuery';

/** The columns of the Contracts page; ids of sortable ones are the fields that the API sorts by. */
export function useContractsColumns(
  onChange: ChangeContractsQuery,
): ColumnConfig<ServiceSummary>[] {
  const { t } = usePactoTranslation();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('contracts.column.name'),
        isRowHeader: true,
        isSortable: true,
        width: '2fr',
        minWidth: 180,
        cell: service => <NameCell service={service} />,
      },
      {
        id: 'status',
        label: t('contracts.column.status'),
        isSortable: true,
        minWidth: 140,
        cell: service => <StatusCell service={service} />,
      },
      {
        id: 'version',
        label: t('contracts.column.version'),
        minWidth: 100,
        cell: ({ version }) => (
          <CellText title={version ?? t('contracts.noVersion')} />
        ),
      },
      {
        id: 'owner',
        label: t('contracts.column.owner'),
        isSortable: true,
        minWidth: 140,
        cell: ({ owner }) => (
          <OwnerCell owner={owner} onOwner={key => onChange({ owner: key })} />
        ),
      },
      {
        id: 'interfaces',
        label: t('contracts.column.interfaces'),
        minWidth: 190,
        cell: ({ interfaceTypes }) => (
          <CellText title={interfaceTypes.join(', ') || t('table.none')} />
        ),
      },
      {
        id: 'unresolved',
        label: t('contracts.column.unresolved'),
        minWidth: 110,
        cell: service => <UnresolvedCell service={service} />,
      },
      {
        id: 'lastChangedAt',
        label: t('contracts.column.lastChangedAt'),
        isSortable: true,
        minWidth: 120,
        cell: ({ lastChangedAt }) => (
          <Cell>
            <TimeText time={lastChangedAt} />
          </Cell>
        ),
      },
    ],
    [t, onChange],
  );
}
