import { Text } from '@backstage/ui';
import type { Source, SourceList } from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type Loaded,
  type PactoTranslate,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent, Section } from '../../Section';
import { AnswerText } from '../AnswerText';
import { PreviewButton } from './preview';
import { SourceFacts } from './SourceFacts';
import { SourceItem } from './SourceItem';
import styles from './SourcesPanel.module.css';

export interface SourcesPanelProps {
  sources: Loaded<SourceList>;
  onSyncStarted(): void;
}

/** Where the contracts come from, and how that goes. */
export function SourcesPanel({ sources, onSyncStarted }: SourcesPanelProps) {
  const { t } = usePactoTranslation();
  return (
    <Section
      id="sources"
      title={t('sources.title')}
      count={sources.value?.items.length}
    >
      <LoadedContent loaded={sources} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Text color="secondary">{t('sources.empty')}</Text>
          ) : (
            <>
              <AnswerText text={describe(items, t)} failed={false} />
              <ul className={styles.list}>
                {items.map(source => (
                  <li key={source.id} className={styles.entry}>
                    <SourceItem
                      source={source}
                      onSyncStarted={onSyncStarted}
                      actions={<PreviewButton sourceId={source.id} />}
                    >
                      <SourceFacts source={source} />
                    </SourceItem>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </LoadedContent>
    </Section>
  );
}

/** What was never read is not counted as fine. */
function describe(sources: Source[], t: PactoTranslate): string {
  const total = sources.length;
  const count = sources.filter(({ health }) => health !== 'ok').length;
  return count === 0
    ? t('sources.answer.fine', { count: total })
    : t('sources.answer.look', { count, total });
}
