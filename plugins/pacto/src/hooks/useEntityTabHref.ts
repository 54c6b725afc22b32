import { useCallback } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { tabPaths } from '../routes';

export type EntityTab = keyof typeof tabPaths;

/** Addresses of the tabs of any entity. */
export function useEntityTabHref() {
  const entityPage = useRouteRef(entityRouteRef);
  return useCallback(
    (
      entityRef: string,
      tab: EntityTab,
      params: Record<string, string> = {},
    ): string => {
      const query = new URLSearchParams(params).toString();
      const page = entityPage(
        entityRouteParams(entityRef, { encodeParams: true }),
      );
      return `${page}/${tabPaths[tab]}${query && `?${query}`}`;
    },
    [entityPage],
  );
}
