import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { VersionsAddress, VersionsView } from './useVersionsAddress';

const views = ['table', 'timeline'] as const satisfies readonly VersionsView[];

/** Table, or timeline. */
export function ViewToggle({
  view,
  setView,
}: Pick<VersionsAddress, 'view' | 'setView'>) {
  const { t } = usePactoTranslation();
  return (
    <ToggleButtonGroup
      aria-label={t('versions.view')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={keys => {
        const [key] = keys;
        setView(views.find(id => id === key) ?? 'table');
      }}
    >
      {views.map(id => (
        <ToggleButton key={id} id={id}>
          {t(`versions.viewLabel.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
