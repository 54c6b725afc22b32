import { Link, Text } from '@backstage/ui';
import type { Policy } from '@pacto/core';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { FactTable, type FactColumn } from '../../FactTable';
import { originColumn } from '../origin';
import { findReference, type RevisionView } from '../RevisionView';
import { FileLink } from './FileLink';
import { ReferenceState } from './ReferenceState';
import { ReferenceTarget } from './ReferenceTarget';

/** The rules that the contract submits to. */
export function PoliciesSection({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const { contract, revision } = view;
  const inBundle = (path: string) =>
    revision.files.some(file => file.path === path);
  const columns: Array<FactColumn<Policy>> = [
    {
      id: 'name',
      label: t('policies.name'),
      render: ({ name, ref }) => <bdi title={ref}>{name}</bdi>,
    },
    {
      id: 'comesFrom',
      label: t('policies.comesFrom'),
      render: ({ name, schema }) => {
        if (schema === undefined) {
          return (
            <ReferenceTarget reference={findReference(view, 'policy', name)} />
          );
        }
        return inBundle(schema) ? (
          <FileLink path={schema} />
        ) : (
          <code>{schema}</code>
        );
      },
    },
    {
      id: 'target',
      label: t('policies.target'),
      render: ({ target }) => target ?? t('table.none'),
    },
    {
      id: 'state',
      label: t('policies.state'),
      render: ({ name, schema }) => {
        if (schema === undefined) {
          return (
            <ReferenceState reference={findReference(view, 'policy', name)} />
          );
        }
        return inBundle(schema) ? (
          <StatusMark mark="good" label={t('policies.inBundle')} />
        ) : (
          <StatusMark mark="bad" label={t('policies.missing')} />
        );
      },
    },
    originColumn(t, ({ documentPath }) => documentPath),
  ];
  return (
    <>
      <Text color="secondary">
        {t('policies.findings', {
          source: (
            <Link href={href({ hash: 'source' })}>{t('section.source')}</Link>
          ),
        })}
      </Text>
      <FactTable
        label={t('policies.label')}
        columns={columns}
        rows={contract.policies}
        rowKey={({ name, documentPath }) => `${name} ${documentPath.join('.')}`}
      />
    </>
  );
}
