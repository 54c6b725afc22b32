import type { PreviewItem } from '@pacto/backstage-plugin-pacto-common';
import {
  FindingList,
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ValidityMark } from '../../../marks';
import { PreviewedEntity } from './PreviewedEntity';
import styles from './preview.module.css';

/** One repository with what it would become, or why it cannot be read. */
export function PreviewedRepository({ item }: { item: PreviewItem }) {
  const { t } = usePactoTranslation();
  const { repository, version, status, problem, entities } = item;
  const { findings, totalFindings } = item;
  return (
    <li className={styles.repository}>
      <div className={styles.head}>
        <code>{repository}</code>
        {version && (
          <span>{t('preview.version', { version: <bdi>{version}</bdi> })}</span>
        )}
        {problem ? (
          <StatusMark mark="bad" label={t('sources.outcome.failed')} />
        ) : (
          <ValidityMark status={status} />
        )}
      </div>
      {problem && (
        <div>
          <bdi>{problem.message}</bdi> <code>{problem.code}</code>
          {problem.remedy && (
            <div>
              <bdi>{problem.remedy}</bdi>
            </div>
          )}
        </div>
      )}
      {!problem && entities.length === 0 && <div>{t('preview.noEntity')}</div>}
      <ul className={styles.entities}>
        {entities.map(entity => (
          <PreviewedEntity key={entity.entityRef} entity={entity} />
        ))}
      </ul>
      {totalFindings > 0 && (
        <details>
          <summary>{t('preview.findings', { count: totalFindings })}</summary>
          <FindingList findings={findings} />
        </details>
      )}
    </li>
  );
}
