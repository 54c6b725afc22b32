import {
  oneOf,
  useListAddress,
  type ChangeAddress,
} from '../../../../hooks/useListAddress';

/** What the list asks for, as far as it is in the address. */
export interface RepositoriesQuery extends Record<string, string | undefined> {
  state?: RepositoryStateId;
  q?: string;
}

/** Those that are a filter. */
export const repositoryStates = ['failing', 'missing', 'queued'] as const;
export type RepositoryStateId = (typeof repositoryStates)[number];

export type ChangeRepositoriesQuery = ChangeAddress<RepositoriesQuery>;

export function useRepositoriesQuery() {
  return useListAddress(readRepositoriesQuery);
}

function readRepositoriesQuery(params: URLSearchParams): RepositoriesQuery {
  return {
    state: oneOf(repositoryStates, params.get('state')),
    q: params.get('q') || undefined,
  };
}
