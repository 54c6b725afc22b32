import { Select } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { SearchInput } from '../../SearchInput';
import { ActiveFilter } from '../filters/ActiveFilter';
import { SavedFilters } from '../filters/SavedFilters';
import styles from '../filters/filters.module.css';
import {
  interfaceTypes,
  type ChangeOperationsQuery,
  type OperationsQuery,
} from './useOperationsQuery';

const ANY = 'any';

export interface OperationsFiltersProps {
  query: OperationsQuery;
  onChange: ChangeOperationsQuery;
}

/** Search for method and name, and the kind of interface. */
export function OperationsFilters({ query, onChange }: OperationsFiltersProps) {
  const { t } = usePactoTranslation();
  const { q, method, type } = query;
  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <SearchInput
          label={t('operations.search')}
          value={q ?? ''}
          onChange={text =>
            onChange({ q: text || undefined }, { replace: Boolean(text && q) })
          }
        />
      </div>
      <div className={styles.choice}>
        <Select
          aria-label={t('operations.filterByType')}
          options={[
            { value: ANY, label: t('operations.type.any') },
            ...interfaceTypes.map(value => ({
              value,
              label: t(`operations.type.${value}`),
            })),
          ]}
          value={type ?? ANY}
          onChange={key =>
            onChange({ type: interfaceTypes.find(value => value === key) })
          }
        />
      </div>
      {method !== undefined && (
        <ActiveFilter
          label={t('operations.methodIs', { method })}
          action={t('operations.clearMethod', { method })}
          onClear={() => onChange({ method: undefined })}
        />
      )}
      <SavedFilters view="operations" />
    </div>
  );
}
