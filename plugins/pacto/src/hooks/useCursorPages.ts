import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useQueryHref } from './useQueryHref';

/** Moving through pages of which only the next one is known. */
export interface CursorPages {
  /** From the address; undefined on the first page. */
  cursor?: string;
  isFirst: boolean;
  next(cursor: string): void;
  previous(): void;
}

/**
 * The cursor is in the address, so a page can be shared; the cursors of the pages before are in the history entry. A
 * page that was opened directly has none, and its previous page is the first.
 */
export function useCursorPages(): CursorPages {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const cursor = new URLSearchParams(search).get('cursor') ?? undefined;

  const next = useCallback(
    (following: string) => {
      const trail = readTrail(state);
      navigate(href({ params: { cursor: following } }), {
        state: { trail: cursor ? [...trail, cursor] : trail },
      });
    },
    [navigate, href, state, cursor],
  );
  const previous = useCallback(() => {
    const trail = readTrail(state);
    navigate(href({ params: { cursor: trail.at(-1) } }), {
      state: { trail: trail.slice(0, -1) },
    });
  }, [navigate, href, state]);
  return { cursor, isFirst: cursor === undefined, next, previous };
}

function readTrail(state: unknown): string[] {
  const trail = (state as { trail?: unknown } | null)?.trail;
  return Array.isArray(trail) ? trail.map(String) : [];
}
