import type { SchemaProperty } from '@pacto/core';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { clipList } from '../sections/clip';

/** What a key means and which values it takes. */
export function PropertyMeaning({ property }: { property: SchemaProperty }) {
  const { t } = usePactoTranslation();
  const { description, enum: values } = property;
  if (!description && !values) return t('table.none');
  return (
    <>
      {description && (
        <div>
          <bdi>{description}</bdi>
        </div>
      )}
      {values && (
        <div>{t('configuration.oneOf', { values: clipList(values) })}</div>
      )}
    </>
  );
}
