import type { SchemaProperty } from '@pacto/core';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { clipJson } from '../sections/clip';
import { PropertyMeaning } from './PropertyMeaning';

export interface SchemaRowsProps {
  label: string;
  rows: readonly SchemaProperty[];
}

/** The keys of a schema, one a row, in full. */
export function SchemaTable({ label, rows }: SchemaRowsProps) {
  const { t } = usePactoTranslation();
  const columns: Array<FactColumn<SchemaProperty>> = [
    {
      id: 'key',
      label: t('configuration.key'),
      render: ({ key }) => <code>{key}</code>,
    },
    {
      id: 'type',
      label: t('configuration.type'),
      render: ({ type }) => type,
    },
    {
      id: 'default',
      label: t('configuration.default'),
      render: property =>
        property.default === undefined ? (
          t('table.none')
        ) : (
          <code>{clipJson(property.default)}</code>
        ),
    },
    {
      id: 'required',
      label: t('configuration.isRequired'),
      render: ({ required }) =>
        t(required ? 'configuration.yes' : 'configuration.no'),
    },
    {
      id: 'meaning',
      label: t('configuration.meaning'),
      render: property => <PropertyMeaning property={property} />,
    },
  ];
  return (
    <FactTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
