import type { ListOperationsQuery } from '@pacto/backstage-plugin-pacto-common';
import {
  oneOf,
  useListAddress,
  type ChangeAddress,
} from '../../../hooks/useListAddress';

/** What the view asks for, as far as it is in the address. */
export type OperationsQuery = Pick<
  ListOperationsQuery,
  'q' | 'method' | 'type'
>;

export type ChangeOperationsQuery = ChangeAddress<OperationsQuery>;

export const interfaceTypes = ['openapi', 'asyncapi', 'grpc'] as const;

export function useOperationsQuery() {
  return useListAddress(readOperationsQuery);
}

function readOperationsQuery(params: URLSearchParams): OperationsQuery {
  return {
    q: params.get('q') || undefined,
    method: params.get('method') || undefined,
    type: oneOf(interfaceTypes, params.get('type')),
  };
}
