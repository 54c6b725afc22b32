import { useEffect, useRef } from 'react';
import useInterval from 'react-use/esm/useInterval';
import type { SourceList } from '@pacto/backstage-plugin-pacto-common';
import type { Loaded } from '@pacto/backstage-plugin-pacto-react';

/** Milliseconds between looks at a sync that is running. */
const POLL_INTERVAL = 3000;

/** Looks again while a sync runs; `onSynced` is called when one that was running has ended. */
export function useFollowSync(
  sources: Loaded<SourceList>,
  onSynced?: () => void,
): void {
  const { value, loading, reload } = sources;
  const running =
    value?.items.some(({ lastRun }) => lastRun?.outcome === 'running') ?? false;
  // Not while an answer is on its way: asking again would abort it.
  useInterval(reload, running && !loading ? POLL_INTERVAL : null);

  const wasRunning = useRef(running);
  useEffect(() => {
    if (wasRunning.current && !running) onSynced?.();
    wasRunning.current = running;
  }, [running, onSynced]);
}
