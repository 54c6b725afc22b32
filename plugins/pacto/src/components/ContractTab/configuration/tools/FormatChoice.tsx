import { Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { ValuesFormat } from '@pacto/core';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

export interface FormatChoiceProps {
  format: ValuesFormat;
  onChange(format: ValuesFormat): void;
}

/** How values are written. */
export function FormatChoice({ format, onChange }: FormatChoiceProps) {
  const { t } = usePactoTranslation();
  return (
    <div>
      <ToggleButtonGroup
        aria-label={t('configuration.format.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[format]}
        onSelectionChange={([key]) => onChange(key === 'env' ? 'env' : 'yaml')}
      >
        <ToggleButton id="yaml">{t('configuration.format.yaml')}</ToggleButton>
        <ToggleButton id="env">{t('configuration.format.env')}</ToggleButton>
      </ToggleButtonGroup>
      {format === 'env' && (
        <Text as="p" variant="body-small" color="secondary">
          {t('configuration.format.envHint')}
        </Text>
      )}
    </div>
  );
}
