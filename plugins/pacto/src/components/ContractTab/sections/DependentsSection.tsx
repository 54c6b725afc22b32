import { Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ownerLabel } from '@pacto/core';
import type { Dependent } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { LoadedContent } from '../../Section';
import type { RevisionView } from '../RevisionView';

const marks: Record<Dependent['admitsCurrent'], Mark> = {
  yes: 'good',
  no: 'attention',
  unknown: 'unknown',
};

/** Who needs the service, and whether what is published fits them. */
export function DependentsSection({ view }: { view: RevisionView }) {
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
      id: 'state',
      label: t('dependents.state'),
      render: ({ admitsCurrent }) => (
        <StatusMark
          mark={marks[admitsCurrent]}
          label={t(`dependents.${admitsCurrent}`)}
        />
      ),
    },
  ];
  return (
    <LoadedContent loaded={view.dependents}>
      {({ items }) =>
        items.length === 0 ? (
          <Text color="secondary">{t('dependents.empty')}</Text>
        ) : (
          <FactTable
            label={t('dependents.label')}
            columns={columns}
            rows={items}
            rowKey={item => `${item.serviceId} ${item.dependencyName}`}
          />
        )
      }
    </LoadedContent>
  );
}
