import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * What is known about something that is fetched.
 *
 * @public
 */
export interface Loaded<T> {
  /** The newest answer; kept while a new one is on its way and when that one fails. */
  value?: T;
  error?: Error;
  loading: boolean;
  reload(): void;
}

/**
 * What is fetched, and can be fetched again unseen.
 *
 * @public
 */
export interface Refreshable<T> extends Loaded<T> {
  /** Fetches again without `loading`: nothing on the page moves until there is an answer. */
  refresh(): void;
}

/** @public */
export interface LoadOptions {
  /** Also keep the value of the key before while the next key loads. For pages and filters of one list. */
  keepPrevious?: boolean;
}

/** One after the other; in a quiet one nobody is told that something is on its way. */
interface Round {
  isQuiet: boolean;
}

interface Settled<T> {
  key: string;
  round: Round;
  value?: T;
  error?: Error;
}

/**
 * Fetches whenever the key changes, or `reload` or `refresh` is called; an answer that comes too late is dropped.
 *
 * @param key - says what is fetched; nothing is while it is undefined
 * @public
 */
export function useLoad<T>(
  key: string | undefined,
  load: (signal: AbortSignal) => Promise<T>,
  { keepPrevious = false }: LoadOptions = {},
): Refreshable<T> {
  const [settled, setSettled] = useState<Settled<T>>();
  const [round, setRound] = useState<Round>({ isQuiet: false });
  const latestLoad = useRef(load);
  latestLoad.current = load;

  useEffect(() => {
    if (key === undefined) return undefined;
    const controller = new AbortController();
    const settle = (answer: { value?: T; error?: Error }) => {
      if (controller.signal.aborted) return;
      setSettled(before => ({
        key,
        round,
        value: before?.key === key || keepPrevious ? before?.value : undefined,
        ...answer,
      }));
    };
    latestLoad.current(controller.signal).then(
      value => settle({ value }),
      error => settle({ error }),
    );
    return () => controller.abort();
  }, [key, round, keepPrevious]);

  const reload = useCallback(() => setRound({ isQuiet: false }), []);
  const refresh = useCallback(() => setRound({ isQuiet: true }), []);
  const ours = key !== undefined && settled?.key === key;
  const current = ours && (settled.round === round || round.isQuiet);
  return {
    value: ours || keepPrevious ? settled?.value : undefined,
    error: ours ? settled.error : undefined,
    loading: key !== undefined && !current,
    reload,
    refresh,
  };
}
