import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { ChangeClass } from '@pacto/backstage-plugin-pacto-common';
import { readHash } from '../../hooks/useHashTarget';
import { useQueryHref } from '../../hooks/useQueryHref';

/** What the older side is taken from; from another revision of the service when nothing is said. */
export type DiffMode = 'service' | 'upload';

/** What the Diff tab shows, as far as it is in the address. */
export interface DiffAddress {
  from?: string;
  to?: string;
  mode?: DiffMode;
  /** The service of the older side, when it is another one. */
  fromService?: string;
  classification?: ChangeClass;
  /** Key of a part, see `groupChanges`. */
  part?: string;
  text?: string;
  /** The selected change, see `changeIds`. */
  change?: string;
  /** The file that is shown side by side. */
  file?: string;
}

/** Takes over what is given; `replace` keeps it out of the history, `keepPlace` stays at the place in the address. */
export type ChangeDiffAddress = (
  change: DiffAddress,
  options?: { replace?: boolean; keepPlace?: boolean },
) => void;

/** The classes of changes, the worst first. */
export const changeClasses = [
  'BREAKING',
  'POTENTIAL_BREAKING',
  'NON_BREAKING',
] as const satisfies readonly ChangeClass[];

const modes = ['service', 'upload'] as const satisfies readonly DiffMode[];

/** The name of each field in the address. */
export const addressNames: Readonly<Record<keyof DiffAddress, string>> = {
  from: 'from',
  to: 'to',
  mode: 'with',
  fromService: 'fromService',
  classification: 'class',
  part: 'part',
  text: 'q',
  change: 'change',
  file: 'file',
};

/** Both sides, the filters and the selection live in the address, so they can be shared and Back undoes them. */
export function useDiffAddress(): {
  address: DiffAddress;
  change: ChangeDiffAddress;
} {
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const address = useMemo(() => readAddress(search), [search]);
  const change = useCallback<ChangeDiffAddress>(
    (changed, options = {}) => {
      const params = Object.fromEntries(
        Object.entries(changed).map(([field, value]) => [
          addressNames[field as keyof DiffAddress],
          value,
        ]),
      );
      const { replace, keepPlace } = options;
      const place = keepPlace ? readHash(hash) : undefined;
      navigate(href({ params, hash: place }), { replace });
    },
    [navigate, href, hash],
  );
  return { address, change };
}

function readAddress(search: string): DiffAddress {
  const params = new URLSearchParams(search);
  const read = (field: keyof DiffAddress) =>
    params.get(addressNames[field]) || undefined;
  const fromService = read('fromService');
  return {
    from: read('from'),
    to: read('to'),
    mode: fromService ? 'service' : modes.find(item => item === read('mode')),
    fromService,
    classification: changeClasses.find(item => item === read('classification')),
    part: read('part'),
    text: read('text'),
    change: read('change'),
    file: read('file'),
  };
}
