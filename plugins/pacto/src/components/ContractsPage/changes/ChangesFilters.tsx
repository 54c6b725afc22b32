import { Flex, Select } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { CountFilter } from '../../CountFilter';
import { changeMarks } from '../../marks';
import { SearchInput } from '../../SearchInput';
import { ActiveFilter } from '../filters/ActiveFilter';
import { SavedFilters } from '../filters/SavedFilters';
import styles from '../filters/filters.module.css';
import { SourceFilter } from '../filters/SourceFilter';
import {
  changeClasses,
  periods,
  type ChangeChangesQuery,
  type ChangesQuery,
  type Period,
} from './useChangesQuery';

const ANY = 'any';
const ids = Object.keys(periods) as Period[];

export interface ChangesFiltersProps {
  query: ChangesQuery;
  onChange: ChangeChangesQuery;
}

/** How badly, whose, from where, since when. */
export function ChangesFilters({ query, onChange }: ChangesFiltersProps) {
  const { t } = usePactoTranslation();
  const { q, owner, source, since, classification } = query;
  return (
    <Flex direction="column" gap="3">
      <CountFilter
        label={t('changes.filterByClass')}
        all={t('changes.all')}
        options={changeClasses.map(id => ({
          id,
          mark: changeMarks[id],
          label: t(`change.class.${id}`),
        }))}
        selected={classification}
        onChange={id => onChange({ classification: id })}
      />
      <div className={styles.bar}>
        <div className={styles.search}>
          <SearchInput
            label={t('contracts.search')}
            value={q ?? ''}
            onChange={text =>
              onChange(
                { q: text || undefined },
                { replace: Boolean(text && q) },
              )
            }
          />
        </div>
        <div className={styles.choice}>
          <Select
            aria-label={t('changes.filterBySince')}
            options={[
              { value: ANY, label: t('changes.since.any') },
              ...ids.map(value => ({
                value,
                label: t('changes.since.days', { count: periods[value] }),
              })),
            ]}
            value={since ?? ANY}
            onChange={key =>
              onChange({ since: ids.find(value => value === key) })
            }
          />
        </div>
        <SourceFilter
          source={source}
          onChange={id => onChange({ source: id })}
        />
        {owner !== undefined && (
          <ActiveFilter
            label={t('contracts.ownerIs', { owner })}
            action={t('contracts.clearOwner', { owner })}
            onClear={() => onChange({ owner: undefined })}
          />
        )}
        <SavedFilters view="changes" />
      </div>
    </Flex>
  );
}
