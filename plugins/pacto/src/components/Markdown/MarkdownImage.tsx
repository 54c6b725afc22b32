import { RiImageLine } from '@remixicon/react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './Markdown.module.css';

/** Stands for an image. Loading one would tell its server who reads the document. */
export function MarkdownImage({ alt }: { alt?: string }) {
  const { t } = usePactoTranslation();
  return (
    <span className={styles.image}>
      <RiImageLine size={16} aria-hidden="true" />
      {alt
        ? t('documentation.noImageAlt', { alt })
        : t('documentation.noImage')}
    </span>
  );
}
