import { Badge, Checkbox, Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { toContractRouteRef, toDiffRouteRef } from '../../routes';
import { versionName } from '../../versions/versionName';
import type { Selection } from './useSelection';
import styles from './VersionsTable.module.css';

export interface VersionCellProps {
  row: Version;
  selection: Selection;
}

/** The number, as the way to the contract at that digest, with a box to select it for a comparison. */
export function VersionCell({ row, selection }: VersionCellProps) {
  const { t } = usePactoTranslation();
  const contractLink = useRouteRef(toContractRouteRef);
  const mayCompare = useRouteRef(toDiffRouteRef) !== undefined;
  const { version, digest, current } = row;
  const name = <bdi>{version ?? t('versions.unread')}</bdi>;
  return (
    <span className={styles.inline}>
      <span className={styles.name}>
        {mayCompare && (
          <Checkbox
            aria-label={t('compare.select', { version: versionName(row) })}
            isSelected={selection.has(row)}
            isDisabled={!selection.allows(row)}
            onChange={() => selection.toggle(row)}
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
