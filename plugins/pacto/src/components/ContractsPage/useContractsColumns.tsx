import { useMemo } from 'react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ComplianceCell } from './ComplianceCell';
import { NameCell } from './NameCell';
import { OwnerCell } from './OwnerCell';
import { ScoreCell } from './ScoreCell';
import { StatusCell } from './StatusCell';
import { UnresolvedCell } from './UnresolvedCell';
import type { ChangeContractsQuery } from './useContractsQuery';
import styles from './cells.module.css';

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
        minWidth: 165,
        cell: service => <NameCell service={service} />,
      },
      {
        id: 'compliance',
        label: t('contracts.column.compliance'),
        isSortable: true,
        minWidth: 150,
        cell: service => <ComplianceCell service={service} />,
      },
      {
        id: 'score',
        label: t('contracts.column.score'),
        isSortable: true,
        minWidth: 95,
        cell: ({ compliance }) => <ScoreCell compliance={compliance} />,
      },
      {
        id: 'version',
        label: t('contracts.column.version'),
        minWidth: 95,
        cell: ({ version }) => (
          <CellText title={version ?? t('contracts.noVersion')} />
        ),
      },
      {
        id: 'status',
        label: t('contracts.column.status'),
        isSortable: true,
        minWidth: 115,
        cell: service => <StatusCell service={service} />,
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
        minWidth: 150,
        cell: ({ interfaceTypes }) => (
          <Cell>{interfaceTypes.join(', ') || t('table.none')}</Cell>
        ),
      },
      {
        id: 'unresolved',
        label: t('contracts.column.unresolved'),
        minWidth: 118,
        cell: service => <UnresolvedCell service={service} />,
      },
      {
        id: 'lastChangedAt',
        label: t('contracts.column.lastChangedAt'),
        isSortable: true,
        minWidth: 140,
        cell: ({ lastChangedAt }) => (
          <Cell className={styles.time}>
            <TimeText time={lastChangedAt} />
          </Cell>
        ),
      },
    ],
    [t, onChange],
  );
}
