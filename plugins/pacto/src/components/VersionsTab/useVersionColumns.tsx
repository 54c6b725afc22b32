import { useMemo } from 'react';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import {
  DigestText,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ByteSize } from '../ByteSize';
import { SignatureMark } from '../marks';
import { AdoptionCell } from './adoption/AdoptionCell';
import type { AdoptionOf } from './adoption/useAdoptionOf';
import { HopCell } from './HopCell';
import { TagNotes } from './TagNotes';
import type { Selection } from './useSelection';
import { VersionCell } from './VersionCell';
import { VersionState } from './VersionState';
import { VersionTags } from './VersionTags';
import type { VirtualColumn } from './VirtualTable';

export interface VersionColumnsOptions {
  selection: Selection;
  adoption: AdoptionOf;
  /** Whether there is anything to say about signatures. */
  showSignatures: boolean;
}

/** What the table says about each version; the number opens the contract at that digest. */
export function useVersionColumns({
  selection,
  adoption,
  showSignatures,
}: VersionColumnsOptions): ReadonlyArray<VirtualColumn<Version>> {
  const { t } = usePactoTranslation();
  return useMemo(
    () => [
      {
        id: 'version',
        label: t('versions.version'),
        width: '10rem',
        render: row => <VersionCell row={row} selection={selection} />,
      },
      {
        id: 'hop',
        label: t('hop.column'),
        width: '21rem',
        render: version => <HopCell version={version} />,
      },
      {
        id: 'adoption',
        label: t('adoption.column'),
        width: '13rem',
        render: version => (
          <AdoptionCell version={version} adoption={adoption} />
        ),
      },
      {
        id: 'state',
        label: t('versions.state'),
        width: '9rem',
        render: version => <VersionState version={version} />,
      },
      ...(showSignatures
        ? [
            {
              id: 'signature',
              label: t('signature.label'),
              width: '10rem',
              render: ({ signature }: Version) => (
                <SignatureMark signature={signature} />
              ),
            },
          ]
        : []),
      {
        id: 'tags',
        label: t('versions.tags'),
        width: '10rem',
        render: version => (
          <>
            <VersionTags tags={version.tags} />
            <TagNotes version={version} />
          </>
        ),
      },
      {
        id: 'firstSeen',
        label: t('versions.firstSeen'),
        width: '9rem',
        render: ({ firstSeenAt }) => <TimeText time={firstSeenAt} />,
      },
      {
        id: 'digest',
        label: t('versions.digest'),
        width: '13rem',
        render: ({ digest }) =>
          digest ? <DigestText digest={digest} /> : t('versions.noDigest'),
      },
      {
        id: 'size',
        label: t('versions.size'),
        width: '6rem',
        numeric: true,
        render: ({ size }) =>
          size === undefined ? t('table.none') : <ByteSize bytes={size} />,
      },
    ],
    [t, selection, adoption, showSignatures],
  );
}
