import { Button, ButtonLink } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { diffHref } from '../../hooks/diffHref';
import { toDiffRouteRef } from '../../routes';
import type { Selection } from './useSelection';
import styles from './CompareBar.module.css';

/** Which versions are selected, and the way to their difference once there are two; it stays in sight. */
export function CompareBar({ selection }: { selection: Selection }) {
  const { t } = usePactoTranslation();
  const diffLink = useRouteRef(toDiffRouteRef);
  if (!diffLink) return null;
  const [older, newer] = selection.chosen;
  const explain = () => {
    if (older === undefined) return t('compare.none');
    if (newer === undefined) return t('compare.one', { version: older.name });
    return t('compare.both', { older: older.name, newer: newer.name });
  };
  return (
    <div className={styles.bar}>
      {newer ? (
        <ButtonLink
          size="small"
          variant="primary"
          href={diffHref(diffLink(), { from: older.digest, to: newer.digest })}
        >
          {t('compare.action')}
        </ButtonLink>
      ) : (
        <Button size="small" variant="secondary" isDisabled>
          {t('compare.action')}
        </Button>
      )}
      <span className={styles.text} role="status">
        <bdi>{explain()}</bdi>
      </span>
      {older && (
        <Button size="small" variant="tertiary" onPress={selection.clear}>
          {t('compare.clear')}
        </Button>
      )}
    </div>
  );
}
