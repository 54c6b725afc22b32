import type { FleetChange } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ownerLabel } from '@pacto/core';
import { ChangeLink, ServiceName } from '../../Attention';
import { FactTable, type FactColumn } from '../../FactTable';
import { StepMark } from '../../marks';
import { describeChangeCounts } from '../../VersionsTab/describeChangeCounts';
import { FilterButton } from '../filters/FilterButton';
import styles from './changes.module.css';

export interface ChangesTableProps {
  changes: FleetChange[];
  onOwner(owner: string): void;
}

/** One row per revision. */
export function ChangesTable({ changes, onOwner }: ChangesTableProps) {
  const { t } = usePactoTranslation();
  const columns: FactColumn<FleetChange>[] = [
    {
      id: 'service',
      label: t('changes.column.service'),
      render: ({ name, entityRef }) => (
        <ServiceName name={name} entityRef={entityRef} />
      ),
    },
    {
      id: 'change',
      label: t('changes.column.change'),
      render: change => (
        <>
          <ChangeLink change={change} />
          {change.counts && (
            <div className={styles.secondary}>
              {describeChangeCounts(change.counts, t)}
            </div>
          )}
          {change.reason && (
            <div className={styles.secondary}>
              <bdi>{change.reason}</bdi>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'step',
      label: t('changes.column.step'),
      render: ({ step }) => (step ? <StepMark step={step} /> : t('table.none')),
    },
    {
      id: 'owner',
      label: t('changes.column.owner'),
      render: ({ owner }) => {
        const label = ownerLabel(owner);
        const key = owner?.key;
        if (label === undefined || key === undefined) {
          return label ?? t('contracts.noOwner');
        }
        return (
          <FilterButton
            label={label}
            action={t('changes.filterByOwner', { owner: label })}
            onPress={() => onOwner(key)}
          />
        );
      },
    },
    {
      id: 'at',
      label: t('changes.column.at'),
      render: ({ at }) => <TimeText time={at} />,
    },
  ];
  return (
    <FactTable
      label={t('changes.title')}
      columns={columns}
      rows={changes}
      rowKey={({ serviceId, digest }) => `${serviceId} ${digest}`}
    />
  );
}
