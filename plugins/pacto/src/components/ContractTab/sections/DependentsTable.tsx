import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ownerLabel } from '@pacto/core';
import type { Dependent } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { VerdictMark } from '../../marks';
import styles from './ReferenceState.module.css';

export interface DependentsTableProps {
  label: string;
  dependents: Dependent[];
}

/** Services that need this one, in the order of the answer. */
export function DependentsTable({ label, dependents }: DependentsTableProps) {
  const { t } = usePactoTranslation();
  const columns: Array<FactColumn<Dependent>> = [
    {
      id: 'name',
      label: t('dependents.name'),
      render: ({ name, entityRef }) =>
        entityRef ? (
          <EntityRefLink entityRef={entityRef} />
        ) : (
          t('dependencies.notInCatalog', { name: <bdi>{name}</bdi> })
        ),
    },
    {
      id: 'state',
      label: t('dependents.state'),
      render: ({ verdict, message }) => (
        <>
          <VerdictMark verdict={verdict} />
          <div className={styles.reason}>
            <bdi>{message}</bdi>
          </div>
        </>
      ),
    },
    {
      id: 'range',
      label: t('dependents.range'),
      render: ({ range }) =>
        range === undefined ? (
          t('dependencies.anyVersion')
        ) : (
          <code>{range}</code>
        ),
    },
    {
      id: 'required',
      label: t('dependencies.required'),
      render: ({ required }) =>
        t(required ? 'dependencies.yes' : 'dependencies.no'),
    },
    {
      id: 'version',
      label: t('dependents.version'),
      render: ({ version }) => <bdi>{version ?? t('table.none')}</bdi>,
    },
    {
      id: 'owner',
      label: t('dependents.owner'),
      render: ({ owner }) => <bdi>{ownerLabel(owner) ?? t('table.none')}</bdi>,
    },
    {
      id: 'as',
      label: t('dependents.as'),
      render: ({ dependencyName }) => <bdi>{dependencyName}</bdi>,
    },
  ];
  return (
    <FactTable
      label={label}
      columns={columns}
      rows={dependents}
      rowKey={item => `${item.serviceId} ${item.dependencyName}`}
    />
  );
}
