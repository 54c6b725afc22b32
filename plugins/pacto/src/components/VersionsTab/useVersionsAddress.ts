import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useQueryHref } from '../../hooks/useQueryHref';

/** How the versions are shown. */
export type VersionsView = 'table' | 'timeline';

/** What the Versions tab shows, as far as it is in the address. */
export interface VersionsAddress {
  view: VersionsView;
  /** Digests of the versions to compare, at most two. */
  selected: string[];
  setView(view: VersionsView): void;
  setSelected(selected: string[]): void;
}

/** A digest has no comma in it. */
const SEPARATOR = ',';

/** View and selection live in the address, so they can be shared and survive a way to another page and back. */
export function useVersionsAddress(): VersionsAddress {
  const { search } = useLocation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const selected = useMemo(() => readSelected(params), [params]);
  const setView = useCallback(
    (view: VersionsView) =>
      navigate(href({ params: { view: view === 'table' ? undefined : view } })),
    [navigate, href],
  );
  const setSelected = useCallback(
    (digests: string[]) =>
      navigate(
        href({ params: { select: digests.join(SEPARATOR) || undefined } }),
        {
          // Back leads away from the page, not through every box that was ticked.
          replace: true,
          preventScrollReset: true,
        },
      ),
    [navigate, href],
  );
  const view = params.get('view') === 'timeline' ? 'timeline' : 'table';
  return { view, selected, setView, setSelected };
}

function readSelected(params: URLSearchParams): string[] {
  const digests = (params.get('select') ?? '').split(SEPARATOR);
  return [...new Set(digests.filter(digest => digest !== ''))].slice(0, 2);
}
