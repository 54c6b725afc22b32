import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ownerLabel } from '@pacto/core';
import type { Adopter } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './adoption.module.css';

export interface AdopterListProps {
  label: string;
  adopters: Adopter[];
  /** All of them, of which some may not be listed. */
  count: number;
}

/** Services that use a version: which, by what range, and whose they are. */
export function AdopterList({ label, adopters, count }: AdopterListProps) {
  const { t } = usePactoTranslation();
  return (
    <ul className={styles.list} aria-label={label}>
      {adopters.map(adopter => (
        <li key={adopter.serviceId}>
          <AdopterLine adopter={adopter} />
        </li>
      ))}
      {adopters.length < count && (
        <li className={styles.secondary}>
          {t('adoption.more', { count: count - adopters.length })}
        </li>
      )}
    </ul>
  );
}

function AdopterLine({ adopter }: { adopter: Adopter }) {
  const { t } = usePactoTranslation();
  const { name, version, entityRef, range, required, pinned, reason } = adopter;
  const owner = ownerLabel(adopter.owner);
  return (
    <>
      {entityRef ? <EntityRefLink entityRef={entityRef} /> : <bdi>{name}</bdi>}{' '}
      <bdi>{version}</bdi>{' '}
      {range === undefined ? (
        t(pinned ? 'adoption.pinned' : 'dependencies.anyVersion')
      ) : (
        <code>{range}</code>
      )}{' '}
      <span className={styles.secondary}>
        {t(required ? 'diff.required' : 'diff.optional')}
        {owner !== undefined && (
          <>
            {' · '}
            <bdi>{t('adoption.owner', { owner })}</bdi>
          </>
        )}
      </span>
      {reason && (
        <div className={styles.secondary}>
          <bdi>{reason}</bdi>
        </div>
      )}
    </>
  );
}
