import { Link } from '@backstage/ui';
import type { RevisionRef } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { addressNames } from '../useDiffAddress';
import type { Origin } from './origins';
import styles from './changes.module.css';

/** Between which two versions a change was made, with the way to what else changed there. */
export function OriginText({ origin }: { origin: Origin }) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  if (!origin) {
    return <div className={styles.secondary}>{t('change.originUnknown')}</div>;
  }
  const { from, to } = origin;
  const params = {
    [addressNames.from]: from.digest,
    [addressNames.to]: to.digest,
  };
  return (
    <div className={styles.secondary}>
      {t('change.origin', {
        step: (
          <Link variant="body-medium" href={href({ params })}>
            <bdi>
              {t('change.step', { from: nameOf(from), to: nameOf(to) })}
            </bdi>
          </Link>
        ),
      })}
    </div>
  );
}

function nameOf({ version, digest }: RevisionRef): string {
  return version ?? digest;
}
