import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import {
  toContractRouteRef,
  toDependenciesRouteRef,
  toDiffRouteRef,
  toVersionsRouteRef,
} from '../../routes';
import styles from './OverviewCard.module.css';

/** The tabs that are mounted. */
export function TabLinks() {
  const { t } = usePactoTranslation();
  const tabs = [
    { id: 'contract', link: useRouteRef(toContractRouteRef) },
    { id: 'versions', link: useRouteRef(toVersionsRouteRef) },
    { id: 'diff', link: useRouteRef(toDiffRouteRef) },
    { id: 'dependencies', link: useRouteRef(toDependenciesRouteRef) },
  ] as const;
  return (
    <nav className={styles.links} aria-label={t('overview.links')}>
      {tabs.map(
        ({ id, link }) =>
          link && (
            <Link key={id} href={link()}>
              {t(`overview.${id}`)}
            </Link>
          ),
      )}
    </nav>
  );
}
