import type {
  ComplianceStatus,
  ServiceList,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { CountFilter } from '../../CountFilter';
import { complianceMarks } from '../../marks';
import { complianceStatuses } from './complianceStatuses';

export interface ComplianceFilterProps {
  compliance?: ComplianceStatus;
  counts: ServiceList['complianceCounts'];
  onChange(compliance: ComplianceStatus | undefined): void;
}

/** One compliance status, or all. */
export function ComplianceFilter(props: ComplianceFilterProps) {
  const { compliance, counts, onChange } = props;
  const { t } = usePactoTranslation();
  const total = complianceStatuses.reduce((sum, id) => sum + counts[id], 0);
  return (
    <CountFilter
      label={t('contracts.filterByCompliance')}
      all={t('contracts.all', { total })}
      options={complianceStatuses
        // What there is none of is only worth a button while it is what is asked for.
        .filter(id => counts[id] > 0 || id === compliance)
        .map(id => ({
          id,
          mark: complianceMarks[id],
          label: t(`contracts.compliance.${id}`, { total: counts[id] }),
        }))}
      selected={compliance}
      onChange={onChange}
    />
  );
}
