import { Badge, Checkbox, Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { toContractRouteRef } from '../../routes';
import { isComparable, toggleVersion } from '../../versions/comparable';
import { versionName } from '../../versions/versionName';
import type { VersionsTableProps } from './VersionsTable';
import styles from './VersionsTable.module.css';

export interface VersionCellProps
  extends Pick<VersionsTableProps, 'selected' | 'onSelect'> {
  row: Version;
}

/** The number, as the way to the contract at that digest, with a box to select it for a comparison. */
export function VersionCell({ row, selected, onSelect }: VersionCellProps) {
  const { t } = usePactoTranslation();
  const contractLink = useRouteRef(toContractRouteRef);
  const { version, digest, current } = row;
  const isSelected = selected.some(item => item.digest === digest);
  const name = <bdi>{version ?? t('versions.unread')}</bdi>;
  return (
    <span className={styles.inline}>
      <span className={styles.name}>
        {onSelect && (
          <Checkbox
            aria-label={t('compare.select', { version: versionName(row) })}
            isSelected={isSelected}
            isDisabled={
              !isComparable(row) || (selected.length >= 2 && !isSelected)
            }
            onChange={() => onSelect(toggleVersion(selected, row))}
          />
        )}
        {contractLink && digest ? (
          <Link
            href={`${contractLink()}?${new URLSearchParams({ at: digest })}`}
          >
            {name}
          </Link>
        ) : (
          name
        )}
      </span>
      {current && <Badge size="small">{t('versions.current')}</Badge>}
    </span>
  );
}
