import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable } from '../../FactTable';
import { originColumn } from '../origin';
import type { RevisionView } from '../RevisionView';
import { describeRuntime } from './describeRuntime';
import { listRuntimeFields, type RuntimeField } from './listRuntimeFields';
import { Sentences } from './Sentences';

/** How the service runs: in words, then the fields as they are written. */
export function RuntimeSection({ view: { contract } }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const fields = listRuntimeFields(contract);
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
          originColumn<RuntimeField>(t, ({ path }) => path),
        ]}
        rows={fields}
        rowKey={({ field }) => field}
      />
    </>
  );
}
