import { useEffect, useState, type RefObject } from 'react';

/** Pixels below which two texts side by side cannot be read. */
const NARROW = 800;

/** Is an element too narrow for two texts? Undefined until it is measured. */
export function useIsNarrow(box: RefObject<HTMLElement>): boolean | undefined {
  const [isNarrow, setNarrow] = useState<boolean>();
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => setNarrow(element.clientWidth < NARROW);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return isNarrow;
}
