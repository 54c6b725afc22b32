import { useCallback } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { toContractsRouteRef, type ContractsViewId } from '../routes';

/** Addresses of the views of the Contracts page; undefined where that page is not mounted. */
export function useContractsHref() {
  const page = useRouteRef(toContractsRouteRef);
  return useCallback(
    (
      view: ContractsViewId,
      params: Record<string, string> = {},
    ): string | undefined => {
      if (!page) return undefined;
      const query = new URLSearchParams(params).toString();
      return `${page()}/${view}${query && `?${query}`}`;
    },
    [page],
  );
}
