import { Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable } from '../../FactTable';
import { flattenValues } from './flattenValues';

export interface ConfigurationValuesProps {
  /** Of the configuration. */
  name: string;
  values: Record<string, unknown>;
}

/** The values that the contract sets, one a row. */
export function ConfigurationValues({
  name,
  values,
}: ConfigurationValuesProps) {
  const { t } = usePactoTranslation();
  const rows = flattenValues(values);
  if (rows.length === 0) return null;
  return (
    <>
      <Text as="h4" variant="body-medium" color="secondary">
        {t('configuration.values')}
      </Text>
      <FactTable
        label={t('configuration.valuesLabel', { name })}
        columns={[
          {
            id: 'key',
            label: t('configuration.key'),
            render: ({ key }) => <code>{key}</code>,
          },
          {
            id: 'value',
            label: t('configuration.value'),
            render: ({ value }) => <code>{value}</code>,
          },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </>
  );
}
