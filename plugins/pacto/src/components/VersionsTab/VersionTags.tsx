import { Badge } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './VersionsTable.module.css';

export interface VersionTagsProps {
  tags: string[];
  /** Nothing needs to be said where there is none. */
  isOptional?: boolean;
}

/** The tags that point to a version now. */
export function VersionTags({ tags, isOptional }: VersionTagsProps) {
  const { t } = usePactoTranslation();
  if (tags.length === 0) return isOptional ? null : <>{t('table.none')}</>;
  return (
    <span className={styles.inline}>
      {tags.map(tag => (
        <Badge key={tag} size="small">
          <bdi>{tag}</bdi>
        </Badge>
      ))}
    </span>
  );
}
