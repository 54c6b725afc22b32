import { Text } from '@backstage/ui';
import type { Configuration } from '@pacto/core';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { SHARED_SCHEMA_PATH } from '../bundlePaths';
import { findReference, type RevisionView } from '../RevisionView';
import { ConfigurationValues } from './ConfigurationValues';
import { FileLink } from './FileLink';
import { ReferenceState } from './ReferenceState';
import { ReferenceTarget } from './ReferenceTarget';
import { SchemaTable } from './SchemaTable';
import styles from './ConfigurationBlock.module.css';

export interface ConfigurationBlockProps {
  configuration: Configuration;
  view: RevisionView;
}

/** One configuration: its schema, own or shared, and the values that the contract sets. */
export function ConfigurationBlock({
  configuration,
  view,
}: ConfigurationBlockProps) {
  const { t } = usePactoTranslation();
  const { name, schema, ref, values, required } = configuration;
  const { service, revision } = view;
  const reference =
    ref === undefined ? undefined : findReference(view, 'configuration', name);
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
      {schema !== undefined && (
        <SchemaTable
          name={name}
          serviceId={service.id}
          digest={revision.digest}
          path={schema}
        />
      )}
      {reference?.target?.digest && (
        <SchemaTable
          name={name}
          serviceId={reference.target.serviceId}
          digest={reference.target.digest}
          path={SHARED_SCHEMA_PATH}
        />
      )}
      {schema === undefined && ref === undefined && (
        <Text color="secondary">{t('configuration.noSchema')}</Text>
      )}
      {values && <ConfigurationValues name={name} values={values} />}
    </div>
  );
}
