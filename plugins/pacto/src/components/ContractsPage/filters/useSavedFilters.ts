import { useCallback, useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import type { ContractsViewId } from '../../../routes';

/** Filters of one view that a reader gave a name. No interface: those cannot be stored as JSON. */
export type SavedFilter = {
  name: string;
  /** The query of the address, in the order of {@link filtersOf}. */
  search: string;
};

/** Filters kept per view; older ones go when there are more. */
const MOST = 20;

/** The filters that the reader saved for a view, newest first; they are kept where the portal keeps settings of users. */
export function useSavedFilters(view: ContractsViewId) {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket('pacto.filters'), [storage]);
  const changes = useMemo(() => bucket.observe$(view), [bucket, view]);
  const { value } = useObservable(changes, bucket.snapshot(view));
  const saved = useMemo(() => readSaved(value), [value]);

  const save = useCallback(
    (filter: SavedFilter) =>
      bucket.set(view, [filter, ...without(saved, filter.name)].slice(0, MOST)),
    [bucket, view, saved],
  );
  const remove = useCallback(
    (name: string) => bucket.set(view, without(saved, name)),
    [bucket, view, saved],
  );
  return { saved, save, remove };
}

/** What of an address are filters: all but the page that is open. */
export function filtersOf(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('cursor');
  params.sort();
  return params.toString();
}

function without(saved: SavedFilter[], name: string): SavedFilter[] {
  return saved.filter(filter => filter.name !== name);
}

/** What was stored may be of another version of this page. */
function readSaved(value: unknown): SavedFilter[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    item => typeof item?.name === 'string' && typeof item.search === 'string',
  );
}
