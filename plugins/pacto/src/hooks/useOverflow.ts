import { useEffect, useState, type RefObject } from 'react';

/**
 * Is an element narrower than what is in it, so that it scrolls sideways? Then the keyboard must be able to reach it.
 *
 * @param box - scrolls when what is in it is too wide
 */
export function useOverflow(box: RefObject<HTMLElement>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setOverflows(element.scrollWidth > element.clientWidth),
    );
    observer.observe(element);
    // The content grows without the box.
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [box]);
  return overflows;
}
