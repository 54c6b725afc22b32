import { useCallback, useEffect, useRef, useState } from 'react';
import type { SourceList } from '@pacto/backstage-plugin-pacto-common';
import type { Loaded } from '@pacto/backstage-plugin-pacto-react';
import { usePoll } from './usePoll';

/** Milliseconds that a sync may take to begin after it was asked for: the platform looks every few seconds. */
const START_TIME = 15_000;

/**
 * Looks again while a sync runs or is about to; `onSynced` is called when one that was running has ended. The answer is
 * to be called when one was asked for.
 */
export function useFollowSync(
  sources: Loaded<SourceList>,
  onSynced?: () => void,
): () => void {
  const { value, reload } = sources;
  const running =
    value?.items.some(({ lastRun }) => lastRun?.outcome === 'running') ?? false;
  const [isExpected, setExpected] = useState(0);
  usePoll(sources, running || isExpected > 0);

  useEffect(() => {
    if (isExpected === 0) return undefined;
    const timer = setTimeout(() => setExpected(0), START_TIME);
    return () => clearTimeout(timer);
  }, [isExpected]);

  const wasRunning = useRef(running);
  useEffect(() => {
    if (running) setExpected(0);
    if (wasRunning.current && !running) onSynced?.();
    wasRunning.current = running;
  }, [running, onSynced]);

  return useCallback(() => {
    setExpected(before => before + 1);
    reload();
  }, [reload]);
}
