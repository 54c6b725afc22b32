import { useRef, type ReactNode } from 'react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useOverflow } from '../../hooks/useOverflow';
import styles from './Markdown.module.css';

/** Holds code or a table, which may be wider than the page; the keyboard reaches it then. */
export function MarkdownScroll({ children }: { children: ReactNode }) {
  const { t } = usePactoTranslation();
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(box);
  return (
    <div
      ref={box}
      className={styles.scroll}
      {...(scrolls && {
        role: 'group',
        'aria-label': t('documentation.wide'),
        tabIndex: 0,
      })}
    >
      {children}
    </div>
  );
}
