import { Cell } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FilterButton } from '../filters/FilterButton';

export interface SourceCellProps {
  service: ServiceSummary;
  onSource(source: string): void;
}

/** Where the contract was read; pressing it shows only what comes from there. */
export function SourceCell({ service, onSource }: SourceCellProps) {
  const { t } = usePactoTranslation();
  const { sourceId } = service;
  return (
    <Cell textValue={sourceId}>
      <FilterButton
        label={sourceId}
        action={t('contracts.filterBySource', { source: sourceId })}
        onPress={() => onSource(sourceId)}
      />
    </Cell>
  );
}
