import { Link, Skeleton } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  loadErrorMessage,
  StatusMark,
  TimeText,
  usePactoTranslation,
  useVersions,
} from '@pacto/backstage-plugin-pacto-react';
import { diffHref } from '../../hooks/diffHref';
import { toDiffRouteRef } from '../../routes';
import { ChangeMark } from '../marks';
import styles from './OverviewCard.module.css';

/** Rows to look for the version that is shown: above it are only versions that could not be read. */
const NEWEST = 10;

/** How badly the version that is shown changed, and since when it is there. */
export function LastChange({ serviceId }: { serviceId: string }) {
  const { t } = usePactoTranslation();
  const diffLink = useRouteRef(toDiffRouteRef);
  const { value, error } = useVersions(serviceId, { limit: NEWEST });
  if (!value) {
    return error ? (
      <StatusMark mark="unknown" label={loadErrorMessage(error)} />
    ) : (
      <Skeleton width="8rem" height={16} />
    );
  }
  const current = value.items.find(version => version.current);
  if (!current)
    return <StatusMark mark="unknown" label={t('overview.noChange')} />;
  const { hop, digest, firstSeenAt } = current;
  const { state, classification, from } = hop;
  const mark = () => {
    if (state === 'first') return t('hop.first');
    if (classification) {
      return (
        <ChangeMark
          classification={classification}
          isPartial={state === 'partial'}
        />
      );
    }
    return (
      <StatusMark
        mark="unknown"
        label={t(state === 'pending' ? 'hop.pending' : 'hop.failed')}
      />
    );
  };
  const href =
    diffLink &&
    from &&
    digest &&
    diffHref(diffLink(), { from: from.digest, to: digest });
  return (
    <span className={styles.inline}>
      {href ? <Link href={href}>{mark()}</Link> : mark()}
      <TimeText time={firstSeenAt} />
    </span>
  );
}
