import { useMemo } from 'react';
import type { Change } from '@pacto/backstage-plugin-pacto-common';
import { changeIds } from './changeIds';

/** The change that the address names, and the names of all. */
export interface SelectedChange {
  ids: Map<Change, string>;
  /** Undefined without one, and while it is not among the changes that are loaded. */
  change?: Change;
}

/** Finds the change that the address names. */
export function useSelectedChange(
  changes: Change[],
  wanted: string | undefined,
): SelectedChange {
  const ids = useMemo(() => changeIds(changes), [changes]);
  const change = useMemo(
    () => changes.find(item => ids.get(item) === wanted),
    [changes, ids, wanted],
  );
  return { ids, change };
}
