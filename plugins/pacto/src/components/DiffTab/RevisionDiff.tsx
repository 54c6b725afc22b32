import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  LoadErrorNotice,
  useDiff,
  useImpact,
} from '@pacto/backstage-plugin-pacto-react';
import { ChangesSection } from './changes/ChangesSection';
import { ConsumersSection } from './ConsumersSection';
import { countAll } from './countAll';
import { DiffAnswerLine } from './DiffAnswerLine';
import { DiffError } from './DiffError';
import { DiffSkeleton } from './DiffSkeleton';
import { NoChanges } from './NoChanges';
import { SbomSection } from './SbomSection';
import type { ChangeDiffAddress, DiffAddress } from './useDiffAddress';
import styles from './DiffTab.module.css';

/** Changes and consumers that are asked for at once. */
const CHANGES = 200;
const CONSUMERS = 50;

export interface RevisionDiffProps {
  service: ServiceSummary;
  from: string;
  to: string;
  address: DiffAddress;
  onChange: ChangeDiffAddress;
}

/** The difference of two revisions: the answer, the changes, who is affected, and the packages. */
export function RevisionDiff(props: RevisionDiffProps) {
  const { service, from, to, address, onChange } = props;
  const { classification } = address;
  const diff = useDiff(service.id, {
    from,
    to,
    classification,
    limit: CHANGES,
  });
  const impact = useImpact(service.id, { from, to, limit: CONSUMERS });
  const { value: answer, error, reload } = diff;
  if (!answer) {
    if (!error) return <DiffSkeleton />;
    return <DiffError error={error} onRetry={reload} />;
  }
  return (
    <div className={styles.tab}>
      <LimitationsBanner answer={answer} />
      <DiffAnswerLine diff={answer} impact={impact} />
      {error && <LoadErrorNotice error={error} onRetry={reload} />}
      <div>
        {countAll(answer.counts) > 0 ? (
          <ChangesSection diff={diff} address={address} onChange={onChange} />
        ) : (
          <NoChanges serviceId={service.id} answer={answer} />
        )}
        <ConsumersSection impact={impact} />
        {answer.sbom && <SbomSection sbom={answer.sbom} />}
      </div>
    </div>
  );
}
