import { Link, Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../hooks/useQueryHref';
import type { ContractSection } from './listSections';
import styles from './PageNav.module.css';

/** The parts of the page with their counts or states; stays in view while the page scrolls. */
export function PageNav({ sections }: { sections: ContractSection[] }) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const note = ({ state, count }: ContractSection) =>
    state.kind === 'present' ? count : t(`state.short.${state.kind}`);
  return (
    <nav className={styles.nav} aria-label={t('contract.onThisPage')}>
      <Text as="p" variant="body-small" color="secondary">
        {t('contract.onThisPage')}
      </Text>
      <ul className={styles.list}>
        {sections.map(section => (
          <li
            key={section.id}
            className={styles.item}
            data-state={section.state.kind}
          >
            <Link standalone href={href({ hash: section.id })}>
              {section.title}
            </Link>
            <span className={styles.count}>{note(section)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
