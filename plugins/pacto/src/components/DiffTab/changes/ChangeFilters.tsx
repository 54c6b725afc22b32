import { Select } from '@backstage/ui';
import type { ChangeCounts } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { CountFilter } from '../../CountFilter';
import { changeMarks } from '../../marks';
import { SearchInput } from '../../SearchInput';
import { countAll } from '../countAll';
import {
  changeClasses,
  type ChangeDiffAddress,
  type DiffAddress,
} from '../useDiffAddress';
import type { ChangeGroup } from './groupChanges';
import { usePartName } from './usePartName';
import styles from './changes.module.css';

export interface ChangeFiltersProps {
  address: DiffAddress;
  counts: ChangeCounts;
  /** Those that there is something of. */
  parts: ChangeGroup[];
  onChange: ChangeDiffAddress;
}

const countOf = {
  BREAKING: 'breaking',
  POTENTIAL_BREAKING: 'potentialBreaking',
  NON_BREAKING: 'nonBreaking',
} as const;

const ALL = 'all';

/** Which changes are shown: how bad, in which part, with which text. */
export function ChangeFilters(props: ChangeFiltersProps) {
  const { address, counts, parts, onChange } = props;
  const { t } = usePactoTranslation();
  const partName = usePartName();
  return (
    <div className={styles.filters}>
      <CountFilter
        label={t('diff.filterByClass')}
        all={t('diff.all', { total: countAll(counts) })}
        options={changeClasses.map(id => ({
          id,
          mark: changeMarks[id],
          label: t(`diff.class.${id}`, { total: counts[countOf[id]] }),
        }))}
        selected={address.classification}
        onChange={classification => onChange({ classification })}
      />
      <div className={styles.part}>
        <Select
          aria-label={t('diff.partFilter')}
          options={[
            { value: ALL, label: t('diff.allParts') },
            ...parts.map(part => ({ value: part.key, label: partName(part) })),
          ]}
          value={address.part ?? ALL}
          onChange={key =>
            onChange({ part: key === ALL ? undefined : String(key) })
          }
        />
      </div>
      <div className={styles.search}>
        <SearchInput
          label={t('diff.textFilter')}
          value={address.text ?? ''}
          onChange={text =>
            onChange(
              { text: text || undefined },
              // Back leads to the list before the search, not through every pause in it.
              { replace: Boolean(text && address.text) },
            )
          }
        />
      </div>
    </div>
  );
}
