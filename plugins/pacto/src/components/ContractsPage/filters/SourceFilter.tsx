import { Select } from '@backstage/ui';
import {
  usePactoTranslation,
  useSources,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './filters.module.css';

const ANY = '';

export interface SourceFilterProps {
  source?: string;
  onChange(source: string | undefined): void;
}

/** One source, or all; there is nothing to choose for those who may not see the sources, or of one. */
export function SourceFilter({ source, onChange }: SourceFilterProps) {
  const { t } = usePactoTranslation();
  const { value } = useSources();
  const known = value?.items.map(({ id }) => id) ?? [];
  const ids = source === undefined ? known : [...new Set([source, ...known])];
  if (ids.length < 2 && source === undefined) return null;
  return (
    <div className={styles.choice}>
      <Select
        aria-label={t('contracts.source.label')}
        options={[
          { value: ANY, label: t('contracts.source.any') },
          ...ids.map(id => ({
            value: id,
            label: t('contracts.sourceIs', { source: id }),
          })),
        ]}
        value={source ?? ANY}
        onChange={key => onChange(key ? String(key) : undefined)}
      />
    </div>
  );
}
