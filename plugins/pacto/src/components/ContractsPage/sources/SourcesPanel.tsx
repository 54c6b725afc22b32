import { Text } from '@backstage/ui';
import type { SourceList } from '@pacto/backstage-plugin-pacto-common';
import {
  loadErrorKind,
  usePactoTranslation,
  type Loaded,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent, Section } from '../../Section';
import { SourceItem } from './SourceItem';
import styles from './SourcesPanel.module.css';

export interface SourcesPanelProps {
  sources: Loaded<SourceList>;
}

/** Where the contracts come from, and how that goes. */
export function SourcesPanel({ sources }: SourcesPanelProps) {
  const { t } = usePactoTranslation();
  const { value, error, reload } = sources;
  if (error && loadErrorKind(error) === 'forbidden') {
    return (
      <Section id="sources" title={t('sources.title')}>
        <Text color="secondary">{t('sources.forbidden')}</Text>
      </Section>
    );
  }
  return (
    <Section
      id="sources"
      title={t('sources.title')}
      count={value?.items.length}
    >
      <LoadedContent loaded={sources} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text color="secondary">{t('sources.empty')}</Text>
          ) : (
            <ul className={styles.list}>
              {items.map(source => (
                <SourceItem
                  key={source.id}
                  source={source}
                  onSyncStarted={reload}
                />
              ))}
            </ul>
          )
        }
      </LoadedContent>
    </Section>
  );
}
