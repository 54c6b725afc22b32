import { useApi } from '@backstage/core-plugin-api';
import type { PactoApi } from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '../api/pactoApiRef';
import { useLoad, type Loaded, type LoadOptions } from './useLoad';
import { usePactoSignal } from './usePactoSignal';

/** @internal */
export interface PactoLoadOptions extends LoadOptions {
  /** The answer does not follow what is published: it is about content behind digests. */
  isFixed?: boolean;
}

/**
 * One request to the pacto backend; `parts` say which. It is made again, unseen, when contracts have changed.
 *
 * @internal
 */
export function usePactoLoad<T>(
  parts: ReadonlyArray<unknown>,
  load: (api: PactoApi, signal: AbortSignal) => Promise<T>,
  { isFixed = false, ...options }: PactoLoadOptions = {},
): Loaded<T> {
  const api = useApi(pactoApiRef);
  // A part that is not known yet means: wait.
  const key = parts.includes(undefined) ? undefined : JSON.stringify(parts);
  const loaded = useLoad(key, signal => load(api, signal), options);
  const { refresh } = loaded;
  usePactoSignal(() => {
    if (!isFixed) refresh();
  });
  return loaded;
}
