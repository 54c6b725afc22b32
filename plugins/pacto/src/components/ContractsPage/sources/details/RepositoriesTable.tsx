import { Link } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  pactoSyncStartPermission,
  type SourceRepository,
} from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useEntityTabHref } from '../../../../hooks/useEntityTabHref';
import { FactTable, type FactColumn } from '../../../FactTable';
import { RepositoryProblems } from './RepositoryProblems';
import { RepositoryState } from './RepositoryState';
import { RetryButton } from './RetryButton';
import styles from './details.module.css';

export interface RepositoriesTableProps {
  sourceId: string;
  repositories: SourceRepository[];
  /** A repository was asked for. */
  onAsked(): void;
}

/** One row per repository. */
export function RepositoriesTable(props: RepositoriesTableProps) {
  const { sourceId, repositories, onAsked } = props;
  const { t } = usePactoTranslation();
  const { allowed } = usePermission({ permission: pactoSyncStartPermission });
  const columns: FactColumn<SourceRepository>[] = [
    {
      id: 'repository',
      label: t('sourceRepositories.column.repository'),
      render: item => <RepositoryName item={item} />,
    },
    {
      id: 'state',
      label: t('sourceRepositories.column.state'),
      render: item => <RepositoryState item={item} />,
    },
    {
      id: 'problems',
      label: t('sourceRepositories.column.problems'),
      render: item => <RepositoryProblems item={item} />,
    },
    {
      id: 'changed',
      label: t('sourceRepositories.column.changed'),
      render: ({ lastChangedAt }) =>
        lastChangedAt ? <TimeText time={lastChangedAt} /> : t('table.none'),
    },
  ];
  if (allowed) {
    columns.push({
      id: 'action',
      label: t('sourceRepositories.column.action'),
      render: item => (
        <RetryButton sourceId={sourceId} item={item} onAsked={onAsked} />
      ),
    });
  }
  return (
    <FactTable
      label={t('sourceRepositories.title')}
      columns={columns}
      rows={repositories}
      rowKey={({ repository }) => repository}
    />
  );
}

function RepositoryName({ item }: { item: SourceRepository }) {
  const tabHref = useEntityTabHref();
  const { repository, name, entityRef } = item;
  return (
    <>
      {name && entityRef && (
        <Link href={tabHref(entityRef, 'contract')}>
          <bdi>{name}</bdi>
        </Link>
      )}
      {name && !entityRef && <bdi>{name}</bdi>}
      <div className={styles.repository}>
        <bdi>{repository}</bdi>
      </div>
    </>
  );
}
