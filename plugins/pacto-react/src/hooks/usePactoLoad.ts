import { useApi } from '@backstage/core-plugin-api';
import type { PactoApi } from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '../api/pactoApiRef';
import { useLoad, type Loaded, type LoadOptions } from './useLoad';

/**
 * One request to the pacto backend; `parts` say which.
 *
 * @internal
 */
export function usePactoLoad<T>(
  parts: ReadonlyArray<unknown>,
  load: (api: PactoApi, signal: AbortSignal) => Promise<T>,
  options?: LoadOptions,
): Loaded<T> {
  const api = useApi(pactoApiRef);
  // A part that is not known yet means: wait.
  const key = parts.includes(undefined) ? undefined : JSON.stringify(parts);
  return useLoad(key, signal => load(api, signal), options);
}
