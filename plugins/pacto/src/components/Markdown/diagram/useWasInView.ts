import { useEffect, useState, type RefObject } from 'react';

/** How far outside the window counts as in view, so that most is ready when it gets there. */
const MARGIN = '300px';

/** Has an element been in view, or close to it? */
export function useWasInView(element: RefObject<HTMLElement>): boolean {
  const [was, setWas] = useState(false);
  useEffect(() => {
    if (was || !element.current) return undefined;
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setWas(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [was, element]);
  return was;
}
