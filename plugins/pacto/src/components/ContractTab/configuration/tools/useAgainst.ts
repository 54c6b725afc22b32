import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useQueryHref } from '../../../../hooks/useQueryHref';

/** The other revision, by its digest in the address. */
export function useAgainst(): [
  digest: string | undefined,
  change: (digest: string) => void,
] {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const href = useQueryHref();
  const change = useCallback(
    (against: string) =>
      navigate(href({ params: { against } }), {
        replace: true,
        preventScrollReset: true,
      }),
    [navigate, href],
  );
  return [params.get('against') ?? undefined, change];
}
