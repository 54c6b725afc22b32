import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import {
  graphViews,
  type ChangeGraphAddress,
  type GraphAddress,
} from './useGraphAddress';

export interface ViewSwitchProps {
  address: GraphAddress;
  onChange: ChangeGraphAddress;
}

/** Picture, tree, table, or what would happen if. */
export function ViewSwitch({ address, onChange }: ViewSwitchProps) {
  const { t } = usePactoTranslation();
  return (
    <ToggleButtonGroup
      aria-label={t('graph.filter.view')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[address.view]}
      onSelectionChange={keys => {
        const [key] = keys;
        onChange({ view: graphViews.find(view => view === key) });
      }}
    >
      {graphViews.map(view => (
        <ToggleButton key={view} id={view}>
          {t(`graph.view.${view}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
