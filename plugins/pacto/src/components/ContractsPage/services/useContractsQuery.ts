import type { ListServicesQuery } from '@pacto/backstage-plugin-pacto-common';
import {
  oneOf,
  useListAddress,
  type ChangeAddress,
} from '../../../hooks/useListAddress';
import { complianceStatuses } from './complianceStatuses';

/** What the view asks for, as far as it is in the address. */
export type ContractsQuery = Pick<
  ListServicesQuery,
  'q' | 'owner' | 'source' | 'status' | 'compliance' | 'sort'
>;

export type ChangeContractsQuery = ChangeAddress<ContractsQuery>;

type Sort = NonNullable<ContractsQuery['sort']>;

const statuses = ['valid', 'invalid', 'unknown'] as const;
const sorts: readonly Sort[] = (
  ['name', 'owner', 'status', 'compliance', 'score', 'lastChangedAt'] as const
).flatMap(field => [field, `-${field}`] as const);

export function useContractsQuery() {
  return useListAddress(readContractsQuery);
}

/** Is less than all of the list asked for? */
export function isFiltered({ sort, ...filters }: ContractsQuery): boolean {
  return Object.values(filters).some(filter => filter !== undefined);
}

function readContractsQuery(params: URLSearchParams): ContractsQuery {
  return {
    q: params.get('q') || undefined,
    owner: params.get('owner') || undefined,
    source: params.get('source') || undefined,
    status: oneOf(statuses, params.get('status')),
    compliance: oneOf(complianceStatuses, params.get('compliance')),
    sort: oneOf(sorts, params.get('sort')),
  };
}
