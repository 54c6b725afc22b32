import type {
  ServiceSummary,
  VersionList,
} from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  LoadErrorNotice,
  useDiff,
  useDiffOrigins,
  useImpact,
} from '@pacto/backstage-plugin-pacto-react';
import { ChangesSection } from './changes/ChangesSection';
import { useSelectedChange } from './changes/useSelectedChange';
import { ConsumersSection } from './ConsumersSection';
import { countAll } from './countAll';
import { DependenciesSection } from './dependencies/DependenciesSection';
import { DiffAnswerLine } from './DiffAnswerLine';
import { DiffError } from './DiffError';
import { DiffSkeleton } from './DiffSkeleton';
import { NoChanges } from './NoChanges';
import { FilesSection } from './raw/FilesSection';
import type { RevisionPair } from './RevisionPair';
import { SbomSection } from './SbomSection';
import { ExportMenu } from './tools/ExportMenu';
import { ShareButton } from './tools/ShareButton';
import type { ChangeDiffAddress, DiffAddress } from './useDiffAddress';
import styles from './DiffTab.module.css';

/** Changes and consumers that are asked for at once. */
const CHANGES = 200;
const CONSUMERS = 50;

export interface RevisionDiffProps {
  service: ServiceSummary;
  versions: VersionList;
  olderVersions?: VersionList;
  pair: RevisionPair;
  address: DiffAddress;
  onChange: ChangeDiffAddress;
}

/** The difference of two revisions: the answer, the changes, the files, who is affected, and what else differs. */
export function RevisionDiff(props: RevisionDiffProps) {
  const { service, pair, address, onChange } = props;
  const { classification } = address;
  const isOneService = pair.fromService === undefined;
  const diff = useDiff(service.id, { ...pair, classification, limit: CHANGES });
  const { value: answer, error, reload } = diff;
  const { from, to } = pair;
  const impact = useImpact(isOneService ? service.id : undefined, {
    from,
    to,
    limit: CONSUMERS,
  });
  // The page does not wait for what it can be read without.
  const origins = useDiffOrigins(
    service.id,
    answer && isOneService ? { from, to } : undefined,
  );
  const selection = useSelectedChange(diff.pages.items, address.change);
  if (!answer) {
    if (!error) return <DiffSkeleton />;
    return <DiffError {...props} error={error} onRetry={reload} />;
  }
  return (
    <div className={styles.tab}>
      <LimitationsBanner answer={answer} />
      <div className={styles.head}>
        <DiffAnswerLine
          diff={answer}
          changes={diff.pages.items}
          impact={isOneService ? impact : undefined}
          isAcross={!isOneService}
        />
        <div className={styles.tools}>
          <ShareButton />
          <ExportMenu
            serviceId={service.id}
            serviceName={service.name ?? service.repository}
            pair={pair}
            answer={answer}
          />
        </div>
      </div>
      {error && <LoadErrorNotice error={error} onRetry={reload} />}
      <div>
        {countAll(answer.counts) > 0 ? (
          <ChangesSection
            diff={diff}
            selection={selection}
            origins={origins.value}
            address={address}
            onChange={onChange}
          />
        ) : (
          <NoChanges serviceId={service.id} answer={answer} />
        )}
        {isOneService && <ConsumersSection impact={impact} />}
        <FilesSection
          serviceId={service.id}
          pair={pair}
          selected={selection.change}
          address={address}
          onChange={onChange}
        />
        <DependenciesSection serviceId={service.id} pair={pair} />
        {answer.sbom && <SbomSection sbom={answer.sbom} />}
      </div>
    </div>
  );
}
