import { useEffect, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';

/** What a reader does who wants to look elsewhere. */
const readerEvents = ['wheel', 'pointerdown', 'keydown'];

/**
 * Brings the element that the hash of the address points to into view; the router does not.
 *
 * @param root - the part of the page that grows
 */
export function useHashTarget(root: RefObject<HTMLElement>): void {
  const { hash, key } = useLocation();
  useTarget(root, { id: readHash(hash), visit: key });
}

/** What is to be shown. */
export interface Target {
  /** Of the element. */
  id?: string;
  /** Another value shows it again. */
  visit?: string;
}

/**
 * Brings an element into view and gives it focus. Parts of the page arrive one after another, so it is kept in view
 * while the page grows, until the reader takes over.
 *
 * @param root - the part of the page that grows
 */
export function useTarget(
  root: RefObject<HTMLElement>,
  { id, visit }: Target,
): void {
  useEffect(() => {
    if (!id || !root.current) return undefined;
    let found = false;
    const show = () => {
      const target = document.getElementById(id);
      if (!target) return;
      // A line that is in view already stays where it is.
      const isLine = target.tagName === 'LI';
      target.scrollIntoView({ block: isLine ? 'nearest' : 'start' });
      if (!found) target.focus({ preventScroll: true });
      found = true;
    };
    show();
    const observer = new ResizeObserver(show);
    observer.observe(root.current);
    const stop = () => observer.disconnect();
    for (const event of readerEvents) window.addEventListener(event, stop);
    return () => {
      stop();
      for (const event of readerEvents) window.removeEventListener(event, stop);
    };
  }, [id, visit, root]);
}

/** The place that the hash of an address names. */
export function readHash(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}
