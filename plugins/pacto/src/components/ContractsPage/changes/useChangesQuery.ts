import { useMemo } from 'react';
import type { ChangesQuery as ApiQuery } from '@pacto/backstage-plugin-pacto-common';
import {
  oneOf,
  useListAddress,
  type ChangeAddress,
} from '../../../hooks/useListAddress';

/** Days back. */
export const periods = { '1d': 1, '7d': 7, '30d': 30, '90d': 90 } as const;

export type Period = keyof typeof periods;

/** What the view asks for, as far as it is in the address. */
export type ChangesQuery = Pick<
  ApiQuery,
  'q' | 'owner' | 'source' | 'classification'
> & { since?: Period };

export type ChangeChangesQuery = ChangeAddress<ChangesQuery>;

export const changeClasses = [
  'BREAKING',
  'POTENTIAL_BREAKING',
  'NON_BREAKING',
] as const;

const DAY = 86_400_000;

export function useChangesQuery() {
  return useListAddress(readChangesQuery);
}

/** The query for the API: a period ends when it is asked for, and stays so while the page is open. */
export function useApiQuery(query: ChangesQuery): ApiQuery {
  return useMemo(() => {
    const { since, ...filters } = query;
    if (since === undefined) return filters;
    const from = new Date(Date.now() - periods[since] * DAY);
    return { ...filters, since: from.toISOString() };
  }, [query]);
}

function readChangesQuery(params: URLSearchParams): ChangesQuery {
  return {
    q: params.get('q') || undefined,
    owner: params.get('owner') || undefined,
    source: params.get('source') || undefined,
    classification: oneOf(changeClasses, params.get('classification')),
    since: oneOf(Object.keys(periods) as Period[], params.get('since')),
  };
}
