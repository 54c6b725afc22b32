import { Link, Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../hooks/useQueryHref';
import type { ContractSection } from './listSections';
import styles from './PageNav.module.css';

/** The parts of the page with their counts; stays in view while the page scrolls. */
export function PageNav({ sections }: { sections: ContractSection[] }) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  return (
    <nav className={styles.nav} aria-label={t('contract.onThisPage')}>
      <Text as="p" variant="body-small" color="secondary">
        {t('contract.onThisPage')}
      </Text>
      <ul className={styles.list}>
        {sections.map(({ id, title, count }) => (
          <li key={id} className={styles.item}>
            <Link standalone href={href({ hash: id })}>
              {title}
            </Link>
            {count !== undefined && (
              <span className={styles.count}>{count}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
