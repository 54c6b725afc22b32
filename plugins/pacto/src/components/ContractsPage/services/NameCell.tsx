import { Cell } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './cells.module.css';

/** The service, as a link to its entity, and the repository below. */
export function NameCell({ service }: { service: ServiceSummary }) {
  const { t } = usePactoTranslation();
  const { name, repository, entityRef } = service;
  return (
    <Cell textValue={name}>
      {entityRef ? (
        <EntityRefLink entityRef={entityRef}>
          <bdi>{name}</bdi>
        </EntityRefLink>
      ) : (
        <>
          <bdi>{name}</bdi>{' '}
          <span className={styles.secondary}>{t('contracts.noEntity')}</span>
        </>
      )}
      <div className={styles.repository} title={repository}>
        <bdi>{repository}</bdi>
      </div>
    </Cell>
  );
}
