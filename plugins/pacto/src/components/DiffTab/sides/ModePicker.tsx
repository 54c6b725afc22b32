import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { DiffMode } from '../useDiffAddress';
import styles from './sides.module.css';

const modes = ['version', 'service', 'upload'] as const;

export interface ModePickerProps {
  mode?: DiffMode;
  onChange(mode: DiffMode | undefined): void;
}

/** What a revision of this service is compared with. */
export function ModePicker({ mode, onChange }: ModePickerProps) {
  const { t } = usePactoTranslation();
  return (
    <ToggleButtonGroup
      className={styles.modes}
      aria-label={t('diff.mode')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[mode ?? 'version']}
      onSelectionChange={keys => {
        const [key] = keys;
        const chosen = modes.find(id => id === key);
        onChange(chosen === 'version' ? undefined : chosen);
      }}
    >
      {modes.map(id => (
        <ToggleButton key={id} id={id}>
          {t(`diff.modeLabel.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
