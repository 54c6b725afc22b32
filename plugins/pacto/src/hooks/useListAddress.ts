import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useQueryHref } from './useQueryHref';

/** Takes over what is given; `replace` keeps typing out of the history. */
export type ChangeAddress<Q> = (
  change: Partial<Q>,
  options?: { replace?: boolean },
) => void;

/**
 * Search, filters and order of a list live in the address, so they can be shared and Back undoes them.
 *
 * @param read - takes what it knows from the address; must not change from one drawing to the next
 */
export function useListAddress<Q extends Record<string, string | undefined>>(
  read: (params: URLSearchParams) => Q,
): { query: Q; change: ChangeAddress<Q> } {
  const { search } = useLocation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const query = useMemo(
    () => read(new URLSearchParams(search)),
    [read, search],
  );
  const change = useCallback<ChangeAddress<Q>>(
    (changed, options) => {
      // Another list has other pages.
      navigate(href({ params: { ...changed, cursor: undefined } }), options);
    },
    [navigate, href],
  );
  return { query, change };
}

/** The value of a parameter if it is one of those that are known. */
export function oneOf<V extends string>(
  values: readonly V[],
  value: string | null,
): V | undefined {
  return values.find(known => known === value);
}
