import { useMemo } from 'react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { BlastRadiusCell } from './BlastRadiusCell';
import { ComplianceCell } from './ComplianceCell';
import { NameCell } from './NameCell';
import { OwnerCell } from './OwnerCell';
import { ScoreCell } from './ScoreCell';
import { SourceCell } from './SourceCell';
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
        minWidth: 150,
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
        minWidth: 92,
        cell: ({ compliance }) => <ScoreCell compliance={compliance} />,
      },
      {
        id: 'version',
        label: t('contracts.column.version'),
        minWidth: 90,
        cell: ({ version }) => (
          <CellText title={version ?? t('contracts.noVersion')} />
        ),
      },
      {
        id: 'status',
        label: t('contracts.column.status'),
        isSortable: true,
        minWidth: 106,
        cell: service => <StatusCell service={service} />,
      },
      {
        id: 'owner',
        label: t('contracts.column.owner'),
        isSortable: true,
        minWidth: 144,
        cell: ({ owner }) => (
          <OwnerCell owner={owner} onOwner={key => onChange({ owner: key })} />
        ),
      },
      {
        id: 'blastRadius',
        label: t('contracts.column.blastRadius'),
        minWidth: 110,
        cell: service => <BlastRadiusCell service={service} />,
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
        minWidth: 130,
        cell: ({ lastChangedAt }) => (
          <Cell className={styles.time}>
            <TimeText time={lastChangedAt} />
          </Cell>
        ),
      },
      {
        id: 'source',
        label: t('contracts.column.source'),
        minWidth: 80,
        cell: service => (
          <SourceCell
            service={service}
            onSource={source => onChange({ source })}
          />
        ),
      },
    ],
    [t, onChange],
  );
}
