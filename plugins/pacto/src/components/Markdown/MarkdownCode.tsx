import type { ReactNode } from 'react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './Markdown.module.css';

const DIAGRAM_CLASS = 'language-mermaid';

export interface MarkdownCodeProps {
  className?: string;
  children?: ReactNode;
}

/** Code as code; a Mermaid block is its source, labelled. */
export function MarkdownCode({ className, children }: MarkdownCodeProps) {
  const { t } = usePactoTranslation();
  const isDiagram = className?.split(' ').includes(DIAGRAM_CLASS);
  return (
    <>
      {isDiagram && (
        <span className={styles.caption}>
          {t('documentation.diagram', { language: 'Mermaid' })}
        </span>
      )}
      <code>{children}</code>
    </>
  );
}
