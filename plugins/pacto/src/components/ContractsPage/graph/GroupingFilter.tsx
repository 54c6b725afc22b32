import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { groupings, type Grouping } from './useFleetGraphAddress';

export interface GroupingFilterProps {
  value: Grouping;
  onChange(grouping: Grouping): void;
}

/** What the services are grouped by. */
export function GroupingFilter({ value, onChange }: GroupingFilterProps) {
  const { t } = usePactoTranslation();
  return (
    <ToggleButtonGroup
      aria-label={t('fleetGraph.groupBy')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => {
        const grouping = groupings.find(id => keys.has(id));
        if (grouping) onChange(grouping);
      }}
    >
      {groupings.map(id => (
        <ToggleButton key={id} id={id}>
          {t(`fleetGraph.by.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
