import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { diffHref } from '../../hooks/diffHref';
import { toDiffRouteRef } from '../../routes';
import styles from './VersionsTable.module.css';

/** What happened to the tags of a version that should not: pushed again, or no more listed. */
export function TagNotes({ version }: { version: Version }) {
  const { t } = usePactoTranslation();
  const diffLink = useRouteRef(toDiffRouteRef);
  const { repushes = [], missingTags = [] } = version;
  return (
    <>
      {repushes.map(({ tag, fromDigest, toDigest, at, sameContent }) => (
        <div key={`${tag} ${at}`} className={styles.tagNote}>
          <StatusMark
            mark={sameContent ? 'neutral' : 'attention'}
            label={t('versions.tagPushedAgain')}
          />{' '}
          {t(sameContent ? 'versions.repackaged' : 'versions.repushed', {
            tag: <bdi>{tag}</bdi>,
            time: <TimeText time={at} />,
          })}{' '}
          {diffLink && !sameContent && (
            <Link
              href={diffHref(diffLink(), { from: fromDigest, to: toDigest })}
              aria-label={t('versions.compareRepushOf', { tag })}
            >
              {t('versions.compareRepush')}
            </Link>
          )}
        </div>
      ))}
      {missingTags.map(({ tag, since }) => (
        <div key={tag} className={styles.tagNote}>
          <StatusMark mark="attention" label={t('versions.tagMissing')} />{' '}
          {t('versions.missingTag', {
            tag: <bdi>{tag}</bdi>,
            time: <TimeText time={since} />,
          })}
        </div>
      ))}
    </>
  );
}
