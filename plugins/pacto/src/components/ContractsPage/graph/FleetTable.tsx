import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { FleetNameCell } from './FleetNameCell';
import type { FleetRow } from './listFleetRows';
import { StatusCounts } from './StatusCounts';

export interface FleetTableProps {
  rows: ReadonlyArray<FleetRow>;
  onToggle(groupKey: string): void;
}

/** All that is in the picture, to read and to open without it. */
export function FleetTable({ rows, onToggle }: FleetTableProps) {
  const { t } = usePactoTranslation();
  const columns: FactColumn<FleetRow>[] = [
    {
      id: 'name',
      label: t('fleetGraph.column.name'),
      render: row => <FleetNameCell row={row} onToggle={onToggle} />,
    },
    {
      id: 'compliance',
      label: t('contracts.column.compliance'),
      render: row => <StatusCounts row={row} />,
    },
    {
      id: 'needs',
      label: t('fleetGraph.column.needs'),
      numeric: true,
      render: ({ needs }) => t('contracts.number', { number: needs }),
    },
    {
      id: 'neededBy',
      label: t('fleetGraph.column.neededBy'),
      numeric: true,
      render: ({ neededBy }) => t('contracts.number', { number: neededBy }),
    },
  ];
  return (
    <FactTable
      label={t('fleetGraph.tableLabel')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
