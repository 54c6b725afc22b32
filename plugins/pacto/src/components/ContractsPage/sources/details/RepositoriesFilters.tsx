import {
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import { CountFilter } from '../../../CountFilter';
import { SearchInput } from '../../../SearchInput';
import styles from '../../filters/filters.module.css';
import {
  repositoryStates,
  type ChangeRepositoriesQuery,
  type RepositoriesQuery,
  type RepositoryStateId,
} from './useRepositoriesQuery';

const marks: Record<RepositoryStateId, Mark> = {
  failing: 'bad',
  missing: 'attention',
  queued: 'neutral',
};

export interface RepositoriesFiltersProps {
  query: RepositoriesQuery;
  onChange: ChangeRepositoriesQuery;
}

/** By state, and by text in the name. */
export function RepositoriesFilters(props: RepositoriesFiltersProps) {
  const { query, onChange } = props;
  const { t } = usePactoTranslation();
  return (
    <div className={styles.bar}>
      <CountFilter
        label={t('sourceRepositories.filter')}
        all={t('sourceRepositories.state.all')}
        options={repositoryStates.map(id => ({
          id,
          mark: marks[id],
          label: t(`sourceRepositories.state.${id}`),
        }))}
        selected={query.state}
        onChange={state => onChange({ state })}
      />
      <div className={styles.search}>
        <SearchInput
          label={t('sourceRepositories.search')}
          value={query.q ?? ''}
          onChange={text =>
            onChange(
              { q: text || undefined },
              { replace: Boolean(text && query.q) },
            )
          }
        />
      </div>
    </div>
  );
}
