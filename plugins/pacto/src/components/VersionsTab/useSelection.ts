import { useMemo } from 'react';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { isComparable, sortVersions } from '../../versions/comparable';
import { versionName } from '../../versions/versionName';
import type { VersionsAddress } from './useVersionsAddress';

/** The versions that are chosen for a comparison. */
export interface Selection {
  has(version: Version): boolean;
  /** May it be added or taken out? */
  allows(version: Version): boolean;
  toggle(version: Version): void;
  clear(): void;
  /** What is chosen, the oldest first; those not loaded yet have their digest for a name. */
  chosen: Array<{ digest: string; name: string }>;
  /** One of them is not among the versions that are loaded. */
  isMissing: boolean;
}

/** At most two versions, by the digests in the address. */
export function useSelection(
  versions: Version[],
  { selected, setSelected }: VersionsAddress,
): Selection {
  return useMemo(() => {
    const found = sortVersions(
      versions.filter(({ digest }) => digest && selected.includes(digest)),
    );
    const isMissing = found.length < selected.length;
    const has = ({ digest }: Version) =>
      digest !== undefined && selected.includes(digest);
    return {
      has,
      allows: version =>
        isComparable(version) && (selected.length < 2 || has(version)),
      toggle: version => {
        const digest = version.digest!;
        setSelected(
          has(version)
            ? selected.filter(other => other !== digest)
            : [...selected, digest],
        );
      },
      clear: () => setSelected([]),
      chosen: isMissing
        ? selected.map(digest => {
            const version = found.find(item => item.digest === digest);
            return { digest, name: version ? versionName(version) : digest };
          })
        : found.map(version => ({
            digest: version.digest!,
            name: versionName(version),
          })),
      isMissing,
    };
  }, [versions, selected, setSelected]);
}
