import { useEffect } from 'react';
import { Flex } from '@backstage/ui';
import type {
  ServiceSummary,
  VersionList,
} from '@pacto/backstage-plugin-pacto-common';
import {
  LoadErrorNotice,
  useVersions,
} from '@pacto/backstage-plugin-pacto-react';
import { isComparable } from '../../versions/comparable';
import { chooseSides } from './chooseSides';
import { DiffSkeleton } from './DiffSkeleton';
import { Notice } from './Notice';
import { RevisionDiff } from './RevisionDiff';
import { SidePickers } from './SidePickers';
import { useDiffAddress } from './useDiffAddress';

/** As many versions as the API gives at once. */
const VERSIONS = 200;

/** The two sides of a comparison, and the comparison. */
export function ServiceDiff({ service }: { service: ServiceSummary }) {
  const { value, error, reload } = useVersions(service.id, { limit: VERSIONS });
  if (value) return <SidesDiff service={service} versions={value} />;
  if (error) return <LoadErrorNotice error={error} onRetry={reload} />;
  return <DiffSkeleton />;
}

interface SidesDiffProps {
  service: ServiceSummary;
  versions: VersionList;
}

function SidesDiff({ service, versions }: SidesDiffProps) {
  const { address, change } = useDiffAddress();
  const { from, to } = chooseSides(versions.items, address);
  const isChosen = from !== address.from || to !== address.to;
  useEffect(() => {
    // So that the address says the same tomorrow, when there is a newer version.
    if (isChosen && from && to) {
      change({ from, to }, { replace: true, keepPlace: true });
    }
  }, [isChosen, from, to, change]);

  const content = () => {
    if (from !== undefined && from === to) return <Notice reason="sameSides" />;
    if (from !== undefined && to !== undefined) {
      return (
        <RevisionDiff
          key={`${from} ${to}`}
          service={service}
          from={from}
          to={to}
          address={address}
          onChange={change}
        />
      );
    }
    const { length } = versions.items.filter(isComparable);
    if (length === 0) return <Notice reason="noVersion" />;
    return <Notice reason={length === 1 ? 'oneVersion' : 'nothingBelow'} />;
  };
  return (
    <Flex direction="column" gap="4">
      <SidePickers
        versions={versions}
        sides={{ from, to }}
        onChange={sides => change(sides)}
      />
      {content()}
    </Flex>
  );
}
