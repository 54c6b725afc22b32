import { Badge } from '@backstage/ui';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import {
  DigestText,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ByteSize } from '../ByteSize';
import { FactTable, type FactColumn } from '../FactTable';
import { HopCell } from './HopCell';
import { VersionCell } from './VersionCell';
import { VersionState } from './VersionState';
import styles from './VersionsTable.module.css';

export interface VersionsTableProps {
  versions: Version[];
  /** For a comparison, at most two; there is nothing to select without the handler. */
  selected: Version[];
  onSelect?(selected: Version[]): void;
}

/** Versions as they come; the number opens the contract at that digest. */
export function VersionsTable(props: VersionsTableProps) {
  const { versions, selected, onSelect } = props;
  const { t } = usePactoTranslation();
  const columns: Array<FactColumn<Version>> = [
    {
      id: 'version',
      label: t('versions.version'),
      render: row => (
        <VersionCell row={row} selected={selected} onSelect={onSelect} />
      ),
    },
    {
      id: 'state',
      label: t('versions.state'),
      render: version => <VersionState version={version} />,
    },
    {
      id: 'hop',
      label: t('hop.column'),
      render: version => (
        <div className={styles.hop}>
          <HopCell version={version} />
        </div>
      ),
    },
    {
      id: 'digest',
      label: t('versions.digest'),
      render: ({ digest }) =>
        digest ? <DigestText digest={digest} /> : t('versions.noDigest'),
    },
    {
      id: 'tags',
      label: t('versions.tags'),
      render: ({ tags }) =>
        tags.length === 0 ? (
          t('table.none')
        ) : (
          <span className={styles.inline}>
            {tags.map(tag => (
              <Badge key={tag} size="small">
                <bdi>{tag}</bdi>
              </Badge>
            ))}
          </span>
        ),
    },
    {
      id: 'size',
      label: t('versions.size'),
      numeric: true,
      render: ({ size }) =>
        size === undefined ? t('table.none') : <ByteSize bytes={size} />,
    },
    {
      id: 'firstSeen',
      label: t('versions.firstSeen'),
      render: ({ firstSeenAt }) => <TimeText time={firstSeenAt} />,
    },
  ];
  return (
    <FactTable
      label={t('versions.label')}
      columns={columns}
      rows={versions}
      rowKey={({ digest, tags }) => digest ?? tags.join(' ')}
    />
  );
}
