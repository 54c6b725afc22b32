import { useEffect, useState } from 'react';

const ATTRIBUTE = 'data-theme-mode';

const read = () => document.body.getAttribute(ATTRIBUTE) === 'dark';

/** Is the theme of the app a dark one? The app says so on the body. */
export function useIsDark(): boolean {
  const [isDark, setDark] = useState(read);
  useEffect(() => {
    const observer = new MutationObserver(() => setDark(read()));
    observer.observe(document.body, { attributeFilter: [ATTRIBUTE] });
    return () => observer.disconnect();
  }, []);
  return isDark;
}
