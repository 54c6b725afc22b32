import { Link, Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { ByteSize } from '../../ByteSize';
import { FactTable } from '../../FactTable';
import type { RevisionView } from '../RevisionView';

/** Every file of the bundle; each opens as text. */
export function FilesSection({ view: { revision } }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
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
          render: ({ path }) => (
            <Link href={href({ params: { file: path } })}>
              <bdi>{path}</bdi>
            </Link>
          ),
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
