import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Consumer } from '@pacto/backstage-plugin-pacto-common';
import { ownerLabel } from '@pacto/core';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../FactTable';
import { VerdictMark } from '../marks';
import { VerdictReasons } from './VerdictReasons';

/** One row per consumer, in the order of the answer: the affected first. */
export function ConsumersTable({ consumers }: { consumers: Consumer[] }) {
  const { t } = usePactoTranslation();
  const columns: Array<FactColumn<Consumer>> = [
    {
      id: 'name',
      label: t('diff.consumer'),
      render: ({ name, version, entityRef }) => (
        <>
          {entityRef ? (
            <EntityRefLink entityRef={entityRef} />
          ) : (
            <bdi>{name}</bdi>
          )}{' '}
          <bdi>{version}</bdi>
        </>
      ),
    },
    {
      id: 'verdict',
      label: t('diff.consumerVerdict'),
      render: ({ verdict, reasons }) => (
        <>
          <VerdictMark verdict={verdict} />
          <VerdictReasons reasons={reasons} />
        </>
      ),
    },
    {
      id: 'owner',
      label: t('diff.consumerOwner'),
      render: ({ owner }) => owner && <bdi>{ownerLabel(owner)}</bdi>,
    },
    {
      id: 'how',
      label: t('diff.consumerHow'),
      render: ({ direct, path, required }) =>
        [
          direct
            ? t('diff.direct')
            : // Its ends are this service and the one that changed.
              t('diff.via', { path: path.slice(1, -1) }),
          t(required ? 'diff.required' : 'diff.optional'),
        ].join(', '),
    },
    {
      id: 'range',
      label: t('diff.consumerRange'),
      render: ({ range }) =>
        range === undefined ? (
          t('dependencies.anyVersion')
        ) : (
          <code>{range}</code>
        ),
    },
  ];
  return (
    <FactTable
      label={t('diff.consumersLabel')}
      columns={columns}
      rows={consumers}
      rowKey={({ serviceId }) => serviceId}
    />
  );
}
