import type { Dependency } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { LoadedContent } from '../../Section';
import { originColumn } from '../origin';
import type { RevisionView } from '../RevisionView';
import { ReferenceState } from './ReferenceState';
import { ReferenceTarget } from './ReferenceTarget';

/** What the service needs, and whether that is to be had. */
export function DependenciesSection({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const columns: Array<FactColumn<Dependency>> = [
    {
      id: 'name',
      label: t('dependencies.name'),
      render: ({ name, ref }) => <bdi title={ref}>{name}</bdi>,
    },
    {
      id: 'required',
      label: t('dependencies.required'),
      render: ({ required }) =>
        t(required ? 'dependencies.yes' : 'dependencies.no'),
    },
    {
      id: 'range',
      label: t('dependencies.range'),
      render: ({ range }) =>
        range === undefined ? (
          t('dependencies.anyVersion')
        ) : (
          <code>{range}</code>
        ),
    },
    {
      id: 'resolvesTo',
      label: t('dependencies.resolvesTo'),
      render: reference => <ReferenceTarget reference={reference} />,
    },
    {
      id: 'state',
      label: t('dependencies.state'),
      render: reference => <ReferenceState reference={reference} />,
    },
    originColumn(
      t,
      ({ name, ref }) =>
        view.contract.dependencies.find(
          item => item.name === name && item.ref === ref,
        )?.documentPath,
    ),
  ];
  return (
    <LoadedContent
      loaded={view.dependencies}
      lines={view.contract.dependencies.length + 1}
    >
      {({ items }) => (
        <FactTable
          label={t('dependencies.label')}
          columns={columns}
          rows={items.filter(({ kind }) => kind === 'dependency')}
          rowKey={({ name, ref }) => `${name} ${ref}`}
        />
      )}
    </LoadedContent>
  );
}
