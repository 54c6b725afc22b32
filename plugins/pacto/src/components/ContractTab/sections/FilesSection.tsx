import { Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ByteSize } from '../../ByteSize';
import { FactTable } from '../../FactTable';
import type { RevisionView } from '../RevisionView';
import { FileLink } from './FileLink';

/** Every file of the bundle; each opens as text. */
export function FilesSection({ view: { revision } }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  if (revision.files.length === 0) {
    return <Text color="secondary">{t('files.empty')}</Text>;
  }
  return (
    <FactTable
      label={t('files.label')}
      columns={[
        {
          id: 'path',
          label: t('files.path'),
          render: ({ path }) => <FileLink path={path} />,
        },
        {
          id: 'size',
          label: t('files.size'),
          numeric: true,
          render: ({ size }) => <ByteSize bytes={size} />,
        },
      ]}
      rows={revision.files}
      rowKey={({ path }) => path}
    />
  );
}
