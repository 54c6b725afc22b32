import {
  RiAddLine,
  RiArrowRightLine,
  RiEqualLine,
  RiSubtractLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { DependencyChange } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { BeforeAfter } from '../changes/BeforeAfter';
import styles from './dependencies.module.css';

const icons: Readonly<
  Record<DependencyChange['type'], RemixiconComponentType>
> = {
  added: RiAddLine,
  removed: RiSubtractLine,
  changed: RiArrowRightLine,
  unchanged: RiEqualLine,
};

/** One row per dependency, with the way to it. */
export function DependencyChangesTable({ rows }: { rows: DependencyChange[] }) {
  const { t } = usePactoTranslation();
  const columns: Array<FactColumn<DependencyChange>> = [
    {
      id: 'name',
      label: t('diff.dependency'),
      render: ({ name, path }) => (
        <>
          <bdi>{name}</bdi>
          {path.length > 2 && (
            <div className={styles.path}>
              <bdi>{t('diff.via', { path: path.slice(1, -1) })}</bdi>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'type',
      label: t('diff.dependencyChange'),
      render: ({ type }) => {
        const Icon = icons[type];
        return (
          <span className={styles.type}>
            <Icon aria-hidden="true" />
            {t(`diff.dependencyType.${type}`)}
          </span>
        );
      },
    },
    {
      id: 'version',
      label: t('diff.dependencyVersion'),
      render: ({ oldVersion, newVersion, reason }) => (
        <>
          <Sides before={oldVersion} after={newVersion} />
          {reason && (
            <div className={styles.path}>
              <bdi>{reason}</bdi>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'range',
      label: t('diff.consumerRange'),
      render: ({ oldRange, newRange }) => (
        <Sides before={oldRange} after={newRange} />
      ),
    },
    {
      id: 'required',
      label: t('diff.dependencyRequired'),
      render: ({ required }) => {
        if (required === undefined) return t('table.none');
        return t(required ? 'diff.required' : 'diff.optional');
      },
    },
  ];
  return (
    <FactTable
      label={t('diff.dependenciesLabel')}
      columns={columns}
      rows={rows}
      rowKey={({ path, type }) => JSON.stringify([path, type])}
    />
  );
}

/** Both values when they differ, else the one. */
function Sides({ before, after }: { before?: string; after?: string }) {
  if (before === after)
    return before === undefined ? null : <code>{after}</code>;
  return <BeforeAfter change={{ oldValue: before, newValue: after }} />;
}
