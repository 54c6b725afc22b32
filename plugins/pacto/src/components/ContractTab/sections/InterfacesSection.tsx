import { Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { PACTO_INTERFACE_ANNOTATION } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { Interface } from '@pacto/core';
import { FactTable, type FactColumn } from '../../FactTable';
import type { RevisionView } from '../RevisionView';
import { FileLink } from './FileLink';

/** What the service offers. */
export function InterfacesSection({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const { contract, revision } = view;
  if (contract.interfaces.length === 0) {
    return <Text color="secondary">{t('interfaces.empty')}</Text>;
  }

  const files = new Set(revision.files.map(({ path }) => path));
  const apis = apisByInterface(view);
  const columns: Array<FactColumn<Interface>> = [
    {
      id: 'name',
      label: t('interfaces.name'),
      render: ({ name }) => <bdi>{name}</bdi>,
    },
    {
      id: 'type',
      label: t('interfaces.type'),
      render: ({ declaredType }) => declaredType,
    },
    {
      id: 'visibility',
      label: t('interfaces.visibility'),
      render: ({ visibility, documentPath }) => {
        if (visibility) return t(`interfaces.${visibility}`);
        const place = [...documentPath, 'visibility'].join('.');
        return t(
          revision.findings.some(({ path }) => path === place)
            ? 'interfaces.notUnderstood'
            : 'interfaces.visibilityDefault',
        );
      },
    },
    {
      id: 'definition',
      label: t('interfaces.definition'),
      render: ({ file }) => {
        if (!file) return t('interfaces.noDefinition');
        return files.has(file) ? (
          <FileLink path={file} />
        ) : (
          t('interfaces.missingDefinition', { path: <bdi>{file}</bdi> })
        );
      },
    },
  ];
  if (contract.interfaces.some(({ port }) => port !== undefined)) {
    columns.splice(2, 0, {
      id: 'port',
      label: t('interfaces.port'),
      numeric: true,
      render: ({ port }) => port ?? t('table.none'),
    });
  }
  if (apis.size > 0) {
    columns.push({
      id: 'api',
      label: t('interfaces.api'),
      render: ({ name }) => {
        const ref = apis.get(name);
        return ref ? <EntityRefLink entityRef={ref} /> : t('table.none');
      },
    });
  }
  return (
    <FactTable
      label={t('section.interfaces')}
      columns={columns}
      rows={contract.interfaces}
      rowKey={({ name, documentPath }) => `${name} ${documentPath.join('.')}`}
    />
  );
}

function apisByInterface({ related }: RevisionView): Map<string, string> {
  const refs = new Map<string, string>();
  for (const [ref, entity] of related.value ?? []) {
    const name = entity.metadata.annotations?.[PACTO_INTERFACE_ANNOTATION];
    if (entity.kind === 'API' && name) refs.set(name, ref);
  }
  return refs;
}
