import { Select } from '@backstage/ui';
import type { ServiceList, Status } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

export interface StatusFilterProps {
  status?: Status;
  counts: ServiceList['counts'];
  onChange(status: Status | undefined): void;
}

const statuses: readonly Status[] = ['valid', 'invalid', 'unknown'];

const ANY = 'any';

/** What became of the newest version, or whatever. */
export function StatusFilter({ status, counts, onChange }: StatusFilterProps) {
  const { t } = usePactoTranslation();
  return (
    <Select
      aria-label={t('contracts.filterByStatus')}
      options={[
        { value: ANY, label: t('contracts.status.any') },
        ...statuses.map(value => ({
          value,
          label: t(`contracts.status.${value}`, { total: counts[value] }),
        })),
      ]}
      value={status ?? ANY}
      onChange={key => onChange(statuses.find(value => value === key))}
    />
  );
}
