import { Alert, Flex, Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Version,
  VersionList,
} from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../hooks/useQueryHref';
import { toVersionsRouteRef } from '../../routes';
import { isComparable } from '../../versions/comparable';
import { versionName } from '../../versions/versionName';
import type { RevisionDiffProps } from './RevisionDiff';
import { addressNames } from './useDiffAddress';
import styles from './DiffTab.module.css';

/** Versions that are offered instead. */
const OFFERED = 8;

type Side = 'from' | 'to';

/** A link led to a revision that is not known (any more): which one, and which there are. */
export function GoneRevision(props: RevisionDiffProps) {
  const { versions, olderVersions, pair } = props;
  const { t } = usePactoTranslation();
  const versionsLink = useRouteRef(toVersionsRouteRef);
  const lists = { from: olderVersions ?? versions, to: versions };
  const gone = (['from', 'to'] as const).filter(
    side => !isListed(lists[side], pair[side]),
  );
  return (
    <Flex direction="column" gap="4">
      <Alert
        role="status"
        status="info"
        icon
        title={t('diff.notice.notFound')}
        description={t('diff.notice.notFoundNextStep')}
      />
      {gone.map(side => (
        <Offer
          key={side}
          side={side}
          digest={pair[side]}
          versions={lists[side]}
          other={pair[side === 'from' ? 'to' : 'from']}
        />
      ))}
      {versionsLink && (
        <Link href={versionsLink()}>{t('diff.allVersions')}</Link>
      )}
    </Flex>
  );
}

interface OfferProps {
  side: Side;
  digest: string;
  versions: VersionList;
  /** What is on the other side is no choice. */
  other: string;
}

function Offer({ side, digest, versions, other }: OfferProps) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const headingId = `gone-${side}`;
  const offered = versions.items
    .filter(version => isComparable(version) && version.digest !== other)
    .slice(0, OFFERED);
  return (
    <div className={styles.tab}>
      <Text as="h2" variant="body-medium" weight="bold" id={headingId}>
        {t(`diff.gone.${side}`, { digest: <code>{digest}</code> })}
      </Text>
      <ul className={styles.offer} aria-labelledby={headingId}>
        {offered.map((version: Version) => (
          <li key={version.digest}>
            <Link
              href={href({
                params: {
                  [addressNames[side]]: version.digest,
                  [addressNames.change]: undefined,
                },
              })}
            >
              <bdi>{versionName(version)}</bdi>
            </Link>{' '}
            <span className={styles.secondary}>
              {t('timeline.firstSeen', {
                time: <TimeText time={version.firstSeenAt} />,
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isListed({ items }: VersionList, digest: string): boolean {
  return items.some(version => version.digest === digest);
}
