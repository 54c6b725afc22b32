import { useEffect, useState } from 'react';
import useInterval from 'react-use/esm/useInterval';
import type { Loaded } from '@pacto/backstage-plugin-pacto-react';

/** Milliseconds between looks at something that is going on. */
const POLL_INTERVAL = 2000;

/** Looks again and again while something goes on and somebody looks. */
export function usePoll(
  { loading, reload }: Pick<Loaded<unknown>, 'loading' | 'reload'>,
  isOn: boolean,
): void {
  const isVisible = usePageVisible();
  // Not while an answer is on its way: asking again would abort it.
  useInterval(reload, isOn && isVisible && !loading ? POLL_INTERVAL : null);
}

function usePageVisible(): boolean {
  const [isVisible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setVisible(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isVisible;
}
