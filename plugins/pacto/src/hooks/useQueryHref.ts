import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';

/** What of the address changes; a parameter that is `undefined` is taken out. */
export interface AddressChange {
  params?: Record<string, string | undefined>;
  hash?: string;
}

/** Addresses of the same page with other parameters or another place on it; the rest of the query stays. */
export function useQueryHref(): (change: AddressChange) => string {
  const { search } = useLocation();
  return useCallback(
    ({ params = {}, hash }) => {
      const query = new URLSearchParams(search);
      for (const [name, value] of Object.entries(params)) {
        if (value === undefined) query.delete(name);
        else query.set(name, value);
      }
      return `?${query}${hash ? `#${encodeURIComponent(hash)}` : ''}`;
    },
    [search],
  );
}
