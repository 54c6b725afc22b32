import { Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable } from '../../FactTable';
import type { RevisionView } from '../RevisionView';
import { describeRuntime } from './describeRuntime';
import { listRuntimeFields } from './listRuntimeFields';
import { Sentences } from './Sentences';

/** How the service runs: in words, then the fields as they are written. */
export function RuntimeSection({ view: { contract } }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const fields = listRuntimeFields(contract);
  if (fields.length === 0) {
    return <Text color="secondary">{t('runtime.empty')}</Text>;
  }
  return (
    <>
      <Sentences sentences={describeRuntime(contract, t)} />
      <FactTable
        label={t('runtime.fieldsLabel')}
        columns={[
          {
            id: 'field',
            label: t('runtime.field'),
            render: ({ field }) => <code>{field}</code>,
          },
          {
            id: 'value',
            label: t('runtime.value'),
            render: ({ value }) => <bdi>{value}</bdi>,
          },
        ]}
        rows={fields}
        rowKey={({ field }) => field}
      />
    </>
  );
}
