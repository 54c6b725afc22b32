import { useMemo } from 'react';
import { Text } from '@backstage/ui';
import { listSchemaProperties } from '@pacto/core';
import {
  StatusMark,
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent } from '../../Section';
import { filterKeys } from './filterKeys';
import { readSchema } from './readSchema';
import type { SchemaSource } from './schemaSource';
import { SchemaTable } from './SchemaTable';
import { SchemaTree } from './SchemaTree';
import { useKeysAddress } from './useKeysAddress';

export interface SchemaKeysProps {
  /** Of the configuration. */
  name: string;
  source: SchemaSource;
}

/** The keys that a schema allows, as a table or a tree. */
export function SchemaKeys({ name, source }: SchemaKeysProps) {
  const { serviceId, digest, path } = source;
  const file = useBundleFile(serviceId, digest, path);
  return (
    <LoadedContent loaded={file} lines={5}>
      {text => <Keys name={name} path={path} text={text} />}
    </LoadedContent>
  );
}

function Keys(props: { name: string; path: string; text: string }) {
  const { name, path, text } = props;
  const { t } = usePactoTranslation();
  const { view, ...filter } = useKeysAddress();
  const listing = useMemo(() => {
    const reading = readSchema(text);
    return reading && listSchemaProperties(reading.schema);
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
  const rows = filterKeys(properties, filter);
  const Rows = view === 'tree' ? SchemaTree : SchemaTable;
  return (
    <>
      <Text variant="body-small" color="secondary" aria-live="polite">
        {t('configuration.shown', {
          count: properties.length,
          shown: rows.length,
        })}
      </Text>
      {rows.length === 0 ? (
        <Text color="secondary">{t('configuration.noneFits')}</Text>
      ) : (
        <Rows label={t('configuration.keysLabel', { name })} rows={rows} />
      )}
      {truncated && (
        <StatusMark mark="attention" label={t('configuration.truncated')} />
      )}
    </>
  );
}
