import { Badge } from '@backstage/ui';
import type { ItemField } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { clipText } from '../sections/clip';
import styles from './interfaces.module.css';

/** What a field is for, and which values it takes. */
export function FieldMeaning({ field }: { field: ItemField }) {
  const { t } = usePactoTranslation();
  const { deprecated, description, constraints = [], values } = field;
  return (
    <>
      {deprecated && (
        <>
          <Badge size="small">{t('interfaces.deprecated')}</Badge>{' '}
        </>
      )}
      {description && <bdi>{clipText(description)}</bdi>}
      {field.default !== undefined && (
        <div className={styles.constraint}>
          {t('interfaces.default', {
            value: <code>{clipText(field.default)}</code>,
          })}
        </div>
      )}
      {values && values.length > 0 && (
        <div className={styles.constraint}>
          {t('interfaces.oneOf', {
            values: <code>{clipText(values.join(', '))}</code>,
          })}
        </div>
      )}
      {constraints.map(constraint => (
        <div key={constraint} className={styles.constraint}>
          <bdi>{clipText(constraint)}</bdi>
        </div>
      ))}
    </>
  );
}
