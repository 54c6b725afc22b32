import type { Version } from '@pacto/backstage-plugin-pacto-common';
import {
  FindingList,
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import { isRead } from '../../versions/comparable';
import styles from './VersionsTable.module.css';

const marks: Record<Version['state'], Mark> = {
  valid: 'good',
  invalid: 'bad',
  unreadable: 'bad',
  unchecked: 'unknown',
  unavailable: 'unknown',
};

/** State of one version, with what was found; open from the start where nothing but the reason is there. */
export function VersionState({ version }: { version: Version }) {
  const { t } = usePactoTranslation();
  const { state, findings } = version;
  return (
    <>
      <StatusMark
        mark={marks[state]}
        label={t(`versions.stateLabel.${state}`)}
      />
      {findings.length > 0 && (
        <details open={!isRead(version)}>
          <summary>
            {t('versions.findings', { count: findings.length })}
          </summary>
          <div className={styles.findings}>
            <FindingList findings={findings} />
          </div>
        </details>
      )}
    </>
  );
}
