import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { oneOf } from '../../../hooks/useListAddress';

export const groupings = ['owner', 'system', 'source'] as const;

export type Grouping = (typeof groupings)[number];

/** How the services are grouped, which groups are open and what is selected; all in the address. */
export function useFleetGraphAddress() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const address = useMemo(() => {
    const params = new URLSearchParams(search);
    return {
      groupBy: oneOf(groupings, params.get('by')) ?? 'owner',
      expand: params.getAll('expand'),
      selected: params.get('node') ?? undefined,
    };
  }, [search]);

  const go = useCallback(
    (
      change: (params: URLSearchParams) => void,
      options?: { replace: boolean },
    ) => {
      const params = new URLSearchParams(search);
      change(params);
      navigate(`?${params}`, options);
    },
    [navigate, search],
  );
  const group = useCallback(
    (by: Grouping) =>
      go(params => {
        params.set('by', by);
        // The keys of another grouping mean nothing in this one.
        params.delete('expand');
        params.delete('node');
      }),
    [go],
  );
  const select = useCallback(
    (id: string | undefined) =>
      go(
        params => {
          if (id === undefined) params.delete('node');
          else params.set('node', id);
        },
        // Looking from one to the next is not a step to go back.
        { replace: true },
      ),
    [go],
  );
  const toggle = useCallback(
    (key: string) =>
      go(params => {
        const open = params.getAll('expand');
        params.delete('expand');
        const others = open.filter(other => other !== key);
        if (others.length === open.length) others.push(key);
        for (const other of others) params.append('expand', other);
      }),
    [go],
  );
  return { ...address, group, select, toggle };
}
