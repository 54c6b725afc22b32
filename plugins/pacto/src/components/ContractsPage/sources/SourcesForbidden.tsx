import { Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { Section } from '../../Section';

/** In place of the sources, for those who may not see them. */
export function SourcesForbidden() {
  const { t } = usePactoTranslation();
  return (
    <Section id="sources" title={t('sources.title')}>
      <Text color="secondary">{t('sources.forbidden')}</Text>
    </Section>
  );
}
