import { Badge, Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import {
  DigestText,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { toContractRouteRef } from '../../routes';
import { ByteSize } from '../ByteSize';
import { FactTable, type FactColumn } from '../FactTable';
import { VersionState } from './VersionState';
import styles from './VersionsTable.module.css';

/** Versions as they come; the number opens the contract at that digest. */
export function VersionsTable({ versions }: { versions: Version[] }) {
  const { t } = usePactoTranslation();
  const contractLink = useRouteRef(toContractRouteRef);
  const columns: Array<FactColumn<Version>> = [
    {
      id: 'version',
      label: t('versions.version'),
      render: ({ version, digest, current }) => {
        const name = <bdi>{version ?? t('versions.unread')}</bdi>;
        return (
          <span className={styles.inline}>
            {contractLink && digest ? (
              <Link
                href={`${contractLink()}?${new URLSearchParams({
                  at: digest,
                })}`}
              >
                {name}
              </Link>
            ) : (
              name
            )}
            {current && <Badge size="small">{t('versions.current')}</Badge>}
          </span>
        );
      },
    },
    {
      id: 'state',
      label: t('versions.state'),
      render: version => <VersionState version={version} />,
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
