import { Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { RevisionView } from '../RevisionView';
import { ConfigurationBlock } from './ConfigurationBlock';
import { KeysControls } from './KeysControls';

/** What the service can be told at deployment. */
export function ConfigurationSection({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const { configurations } = view.contract;
  if (configurations.length === 0) {
    return <Text color="secondary">{t('configuration.empty')}</Text>;
  }
  const hasSchemas = configurations.some(
    ({ schema, ref }) => schema !== undefined || ref !== undefined,
  );
  return (
    <>
      {hasSchemas && <KeysControls />}
      {configurations.map(configuration => (
        <ConfigurationBlock
          key={`${configuration.name} ${configuration.documentPath.join('.')}`}
          configuration={configuration}
          view={view}
        />
      ))}
    </>
  );
}
