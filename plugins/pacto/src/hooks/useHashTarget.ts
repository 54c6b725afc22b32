import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Brings the element that the address points to into view and gives it focus. The router does not, and the element
 * may come later than the address.
 *
 * @param ready - changes when elements have been added
 */
export function useHashTarget(ready: unknown): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash.length < 2) return;
    let id: string;
    try {
      id = decodeURIComponent(hash.slice(1));
    } catch {
      return;
    }
    const target = document.getElementById(id);
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, [hash, key, ready]);
}
