import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Dependency } from '@pacto/backstage-plugin-pacto-common';
import {
  DigestText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './ReferenceTarget.module.css';

/** What a reference resolves to: the service and the revision. */
export function ReferenceTarget({ reference }: { reference?: Dependency }) {
  const { t } = usePactoTranslation();
  const target = reference?.target;
  if (!target) return t('table.none');
  return (
    <div className={styles.target}>
      {target.entityRef ? (
        <EntityRefLink entityRef={target.entityRef} />
      ) : (
        <span>
          {t('dependencies.notInCatalog', { name: <bdi>{target.name}</bdi> })}
        </span>
      )}
      {target.version !== undefined && <bdi>{target.version}</bdi>}
      {target.digest !== undefined && <DigestText digest={target.digest} />}
    </div>
  );
}
