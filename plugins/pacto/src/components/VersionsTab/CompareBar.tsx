import { Button, ButtonLink } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { diffHref } from '../../hooks/diffHref';
import { toDiffRouteRef } from '../../routes';
import { sortVersions } from '../../versions/comparable';
import { versionName } from '../../versions/versionName';
import styles from './VersionsTable.module.css';

/** Which versions are selected, and the way to their difference once there are two. */
export function CompareBar({ selected }: { selected: Version[] }) {
  const { t } = usePactoTranslation();
  const diffLink = useRouteRef(toDiffRouteRef);
  if (!diffLink) return null;
  const [older, newer] = sortVersions(selected);
  const explain = () => {
    if (older === undefined) return t('compare.none');
    if (newer === undefined) {
      return t('compare.one', { version: versionName(older) });
    }
    return t('compare.both', {
      older: versionName(older),
      newer: versionName(newer),
    });
  };
  return (
    <div className={styles.inline}>
      {newer ? (
        <ButtonLink
          size="small"
          variant="primary"
          href={diffHref(diffLink(), {
            from: older.digest,
            to: newer.digest!,
          })}
        >
          {t('compare.action')}
        </ButtonLink>
      ) : (
        <Button size="small" variant="secondary" isDisabled>
          {t('compare.action')}
        </Button>
      )}
      <span className={styles.secondary} role="status">
        {explain()}
      </span>
    </div>
  );
}
