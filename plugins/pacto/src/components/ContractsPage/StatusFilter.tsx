import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { ServiceList, Status } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { validityMarks } from '../ValidityMark';
import styles from './ContractsFilters.module.css';

export interface StatusFilterProps {
  status?: Status;
  /** Not known while the first answer is on its way. */
  counts?: ServiceList['counts'];
  onChange(status: Status | undefined): void;
}

const filters: readonly Status[] = ['valid', 'invalid', 'unknown'];

const ALL = 'all';

/** One status, or all. */
export function StatusFilter({ status, counts, onChange }: StatusFilterProps) {
  const { t } = usePactoTranslation();
  if (!counts) return null;
  const total = counts.valid + counts.invalid + counts.unknown;
  return (
    <ToggleButtonGroup
      className={styles.statuses}
      aria-label={t('contracts.filterByStatus')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[status ?? ALL]}
      onSelectionChange={keys => {
        const [key] = keys;
        onChange(filters.find(filter => filter === key));
      }}
    >
      <ToggleButton id={ALL}>{t('contracts.all', { total })}</ToggleButton>
      {filters.map(filter => (
        <ToggleButton key={filter} id={filter}>
          <StatusMark
            mark={validityMarks[filter]}
            label={t(`contracts.status.${filter}`, {
              total: counts[filter],
            })}
          />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
