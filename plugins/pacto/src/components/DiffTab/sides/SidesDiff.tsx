import { useEffect } from 'react';
import { Flex } from '@backstage/ui';
import type {
  ServiceSummary,
  VersionList,
} from '@pacto/backstage-plugin-pacto-common';
import { isComparable } from '../../../versions/comparable';
import { Notice } from '../Notice';
import { RevisionDiff } from '../RevisionDiff';
import type { ChangeDiffAddress, DiffAddress } from '../useDiffAddress';
import { chooseSides } from './chooseSides';
import { SidePickers } from './SidePickers';

export interface SidesDiffProps {
  service: ServiceSummary;
  versions: VersionList;
  /** Of the other service, when the older side is one of them. */
  olderVersions?: VersionList;
  address: DiffAddress;
  onChange: ChangeDiffAddress;
}

/** The two sides of a comparison, and the comparison. */
export function SidesDiff(props: SidesDiffProps) {
  const { service, versions, olderVersions, address, onChange } = props;
  const { from, to } = chooseSides(
    versions.items,
    address,
    olderVersions?.items,
  );
  const isChosen = from !== address.from || to !== address.to;
  useEffect(() => {
    // So that the address says the same tomorrow, when there is a newer version.
    if (isChosen && from && to) {
      onChange({ from, to }, { replace: true, keepPlace: true });
    }
  }, [isChosen, from, to, onChange]);

  const { fromService } = address;
  const content = () => {
    if (from !== undefined && from === to && !fromService) {
      return <Notice reason="sameSides" />;
    }
    if (from !== undefined && to !== undefined) {
      return (
        <RevisionDiff
          key={`${fromService} ${from} ${to}`}
          service={service}
          versions={versions}
          olderVersions={olderVersions}
          pair={{ from, to, fromService }}
          address={address}
          onChange={onChange}
        />
      );
    }
    const { length } = versions.items.filter(isComparable);
    if (length === 0 || olderVersions) return <Notice reason="noVersion" />;
    return <Notice reason={length === 1 ? 'oneVersion' : 'nothingBelow'} />;
  };
  const hasChoice =
    olderVersions !== undefined ||
    versions.items.length > 1 ||
    address.from !== undefined ||
    address.to !== undefined;
  return (
    <Flex direction="column" gap="4">
      {hasChoice && (
        <SidePickers
          versions={versions}
          olderVersions={olderVersions}
          sides={{ from, to }}
          // What was selected was of another comparison.
          onChange={sides => onChange({ ...sides, change: undefined })}
        />
      )}
      {content()}
    </Flex>
  );
}
