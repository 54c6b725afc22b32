import { useMemo } from 'react';
import { Text } from '@backstage/ui';
import { listSchemaProperties, type SchemaProperty } from '@pacto/core';
import {
  StatusMark,
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { LoadedContent } from '../../Section';
import { clipJson } from './clip';
import { PropertyMeaning } from './PropertyMeaning';

export interface SchemaTableProps {
  /** Of the configuration. */
  name: string;
  serviceId: string;
  digest: string;
  path: string;
}

/** The keys that a JSON Schema of a bundle allows. */
export function SchemaTable({
  name,
  serviceId,
  digest,
  path,
}: SchemaTableProps) {
  const file = useBundleFile(serviceId, digest, path);
  return (
    <LoadedContent loaded={file} lines={5}>
      {text => <SchemaProperties name={name} path={path} text={text} />}
    </LoadedContent>
  );
}

function SchemaProperties(props: { name: string; path: string; text: string }) {
  const { name, path, text } = props;
  const { t } = usePactoTranslation();
  const listing = useMemo(() => {
    try {
      return listSchemaProperties(JSON.parse(text));
    } catch {
      return undefined;
    }
  }, [text]);
  if (!listing) {
    return (
      <StatusMark mark="bad" label={t('configuration.notJson', { path })} />
    );
  }
  const { properties, truncated } = listing;
  if (properties.length === 0) {
    return <Text color="secondary">{t('configuration.noKeys')}</Text>;
  }
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
    <>
      <FactTable
        label={t('configuration.keysLabel', { name })}
        columns={columns}
        rows={properties}
        rowKey={({ key }) => key}
      />
      {truncated && (
        <StatusMark mark="attention" label={t('configuration.truncated')} />
      )}
    </>
  );
}
