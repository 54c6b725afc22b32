import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  ChangeCounts,
  Version,
} from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { diffHref } from '../../hooks/diffHref';
import { toDiffRouteRef } from '../../routes';
import { ChangeMark, StepMark } from '../marks';
import { describeChangeCounts } from './describeChangeCounts';
import styles from './VersionsTable.module.css';

/** What changed against the version below, and whether the version says so. */
export function HopCell({ version }: { version: Version }) {
  const { t } = usePactoTranslation();
  const { hop } = version;
  const { state, classification, counts, step, reason } = hop;
  if (state === 'first') {
    return <span className={styles.secondary}>{t('hop.first')}</span>;
  }
  if (classification === undefined) {
    return (
      <>
        <StatusMark
          mark="unknown"
          label={t(state === 'pending' ? 'hop.pending' : 'hop.failed')}
        />
        <Reason reason={reason} />
      </>
    );
  }
  return (
    <>
      <span className={styles.inline}>
        <ChangeMark
          classification={classification}
          isPartial={state === 'partial'}
        />
        {counts && <HopCounts version={version} counts={counts} />}
      </span>
      {state === 'partial' && (
        <div>
          <StatusMark mark="unknown" label={t('hop.partial')} />
          <Reason reason={reason} />
        </div>
      )}
      {step && (
        <div>
          <StepMark step={step} />
          {step.fits !== 'yes' && <Reason reason={step.message} />}
        </div>
      )}
    </>
  );
}

function Reason({ reason }: { reason?: string }) {
  if (reason === undefined) return null;
  return (
    <div className={styles.secondary}>
      <bdi>{reason}</bdi>
    </div>
  );
}

/** How much changed; pressing it shows the changes. */
function HopCounts({
  version,
  counts,
}: {
  version: Version;
  counts: ChangeCounts;
}) {
  const { t } = usePactoTranslation();
  const diffLink = useRouteRef(toDiffRouteRef);
  const { from } = version.hop;
  const text = describeChangeCounts(counts, t);
  if (!diffLink || !from || version.digest === undefined) {
    return <span className={styles.secondary}>{text}</span>;
  }
  return (
    <Link
      href={diffHref(diffLink(), { from: from.digest, to: version.digest })}
      aria-label={t('hop.link', {
        counts: text,
        from: from.version ?? from.digest,
        to: version.version ?? version.digest,
      })}
    >
      {text}
    </Link>
  );
}
