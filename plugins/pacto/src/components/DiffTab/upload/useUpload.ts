import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  UploadDiff,
  UploadedBundle,
} from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '@pacto/backstage-plugin-pacto-react';

/** A comparison with what the reader has; it is in no address, as the bundle is nowhere else. */
export interface Upload {
  answer?: UploadDiff;
  error?: Error;
  pending: boolean;
  /** @param read - gives the bundle; it may fail */
  start(from: string, read: () => Promise<UploadedBundle>): void;
  cancel(): void;
}

/** Sends a bundle for comparison; a new one ends the one before. */
export function useUpload(serviceId: string): Upload {
  const api = useApi(pactoApiRef);
  const running = useRef<AbortController>();
  const [state, setState] = useState<
    Pick<Upload, 'answer' | 'error' | 'pending'>
  >({ pending: false });
  const cancel = useCallback(() => {
    running.current?.abort();
    setState(before => ({ ...before, pending: false }));
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback<Upload['start']>(
    async (from, read) => {
      running.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      const settle = (answer: Pick<Upload, 'answer' | 'error'>) => {
        if (!signal.aborted) setState({ ...answer, pending: false });
      };
      setState({ pending: true });
      try {
        const bundle = await read();
        settle({
          answer: await api.compareUpload(serviceId, { from }, bundle, {
            signal,
          }),
        });
      } catch (error) {
        settle({ error: error as Error });
      }
    },
    [api, serviceId],
  );
  return { ...state, start, cancel };
}
