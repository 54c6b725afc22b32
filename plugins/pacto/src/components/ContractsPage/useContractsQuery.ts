import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { ListServicesQuery } from '@pacto/backstage-plugin-pacto-common';
import { useQueryHref } from '../../hooks/useQueryHref';
import { complianceStatuses } from './complianceStatuses';

/** What the page asks for, as far as it is in the address. */
export type ContractsQuery = Pick<
  ListServicesQuery,
  'q' | 'owner' | 'status' | 'compliance' | 'sort'
>;

/** Takes over what is given; `replace` keeps typing out of the history. */
export type ChangeContractsQuery = (
  change: ContractsQuery,
  options?: { replace?: boolean },
) => void;

const statuses = ['valid', 'invalid', 'unknown'] as const;
const sorts = [
  'name',
  'owner',
  'status',
  'compliance',
  'score',
  'lastChangedAt',
].flatMap(field => [field, `-${field}`]);

/** Search, filters and order live in the address, so they can be shared and Back undoes them. */
export function useContractsQuery(): {
  query: ContractsQuery;
  change: ChangeContractsQuery;
} {
  const { search } = useLocation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const query = useMemo(() => readQuery(search), [search]);
  const change = useCallback<ChangeContractsQuery>(
    (changed, options) => {
      // Another list has other pages.
      const params = { ...changed, cursor: undefined };
      navigate(href({ params }), options);
    },
    [navigate, href],
  );
  return { query, change };
}

/** Is less than all of the list asked for? */
export function isFiltered(query: ContractsQuery): boolean {
  const { q, owner, status, compliance } = query;
  return [q, owner, status, compliance].some(filter => filter !== undefined);
}

function readQuery(search: string): ContractsQuery {
  const params = new URLSearchParams(search);
  const sort = params.get('sort') ?? '';
  return {
    q: params.get('q') || undefined,
    owner: params.get('owner') || undefined,
    status: statuses.find(status => status === params.get('status')),
    compliance: complianceStatuses.find(
      status => status === params.get('compliance'),
    ),
    sort: sorts.includes(sort) ? (sort as ContractsQuery['sort']) : undefined,
  };
}
