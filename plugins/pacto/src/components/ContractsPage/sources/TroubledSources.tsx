import { Link } from '@backstage/ui';
import {
  usePactoTranslation,
  useSources,
} from '@pacto/backstage-plugin-pacto-react';
import { useContractsHref } from '../../../hooks/useContractsHref';
import { Section } from '../../Section';
import { SourceItem } from './SourceItem';
import styles from './SourcesPanel.module.css';
import { useFollowSync } from './useFollowSync';

export interface TroubledSourcesProps {
  /** A sync has ended. */
  onSynced(): void;
}

/** The sources that fail, in part or altogether, above what is read from them; nothing when there is none. */
export function TroubledSources({ onSynced }: TroubledSourcesProps) {
  const { t } = usePactoTranslation();
  const href = useContractsHref();
  const sources = useSources();
  const follow = useFollowSync(sources, onSynced);
  const troubled = (sources.value?.items ?? []).filter(({ health }) =>
    ['failing', 'degraded'].includes(health),
  );
  if (troubled.length === 0) return null;
  return (
    <Section id="sources" title={t('sources.troubled')} count={troubled.length}>
      <ul className={styles.list}>
        {troubled.map(source => (
          <li key={source.id}>
            <SourceItem source={source} onSyncStarted={follow} />
          </li>
        ))}
      </ul>
      <div>
        <Link href={href('sources')}>{t('sources.all')}</Link>
      </div>
    </Section>
  );
}
