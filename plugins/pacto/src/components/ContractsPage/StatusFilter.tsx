import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { ServiceList, Status } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './ContractsFilters.module.css';

export interface StatusFilterProps {
  status?: Status;
  /** Not known while the first answer is on its way. */
  counts?: ServiceList['counts'];
  onChange(status: Status | undefined): void;
}

const filters: ReadonlyArray<{ status: Status; mark: Mark }> = [
  { status: 'valid', mark: 'good' },
  { status: 'invalid', mark: 'bad' },
  { status: 'unknown', mark: 'unknown' },
];

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
        onChange(filters.find(filter => filter.status === key)?.status);
      }}
    >
      <ToggleButton id={ALL}>{t('contracts.all', { total })}</ToggleButton>
      {filters.map(filter => (
        <ToggleButton key={filter.status} id={filter.status}>
          <StatusMark
            mark={filter.mark}
            label={t(`contracts.status.${filter.status}`, {
              total: counts[filter.status],
            })}
          />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
