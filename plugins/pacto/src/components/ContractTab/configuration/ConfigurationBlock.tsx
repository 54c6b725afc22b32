import { Text } from '@backstage/ui';
import type { Configuration } from '@pacto/core';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { findReference, type RevisionView } from '../RevisionView';
import { FileLink } from '../sections/FileLink';
import { ReferenceState } from '../sections/ReferenceState';
import { ReferenceTarget } from '../sections/ReferenceTarget';
import { ConfigurationValues } from './ConfigurationValues';
import { SchemaKeys } from './SchemaKeys';
import { schemaSourceOf } from './schemaSource';
import { ConfigurationTools } from './tools/ConfigurationTools';
import styles from './ConfigurationBlock.module.css';

export interface ConfigurationBlockProps {
  configuration: Configuration;
  view: RevisionView;
}

/** One configuration: its schema, own or shared, what can be done with it, and the values that the contract sets. */
export function ConfigurationBlock({
  configuration,
  view,
}: ConfigurationBlockProps) {
  const { t } = usePactoTranslation();
  const { name, schema, ref, values, required } = configuration;
  const reference =
    ref === undefined ? undefined : findReference(view, 'configuration', name);
  const own = { serviceId: view.service.id, digest: view.revision.digest };
  const source = schemaSourceOf(configuration, own, reference);
  return (
    <div className={styles.block}>
      <Text as="h3" variant="body-large" weight="bold">
        <bdi>{name}</bdi>
      </Text>
      <div className={styles.facts}>
        {required !== undefined && (
          <span>
            {t(required ? 'configuration.required' : 'configuration.optional')}
          </span>
        )}
        {schema !== undefined && (
          <span>
            {t('configuration.ownSchema')} <FileLink path={schema} />
          </span>
        )}
        {ref !== undefined && (
          <>
            <code>{ref}</code>
            <ReferenceTarget reference={reference} />
            <span>
              <ReferenceState reference={reference} />
            </span>
          </>
        )}
      </div>
      {source && (
        <>
          <ConfigurationTools name={name} source={source} view={view} />
          <SchemaKeys name={name} source={source} />
        </>
      )}
      {schema === undefined && ref === undefined && (
        <Text color="secondary">{t('configuration.noSchema')}</Text>
      )}
      {values && <ConfigurationValues name={name} values={values} />}
    </div>
  );
}
