import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  PactoApi,
  PactoRequestOptions,
} from '@pacto/backstage-plugin-pacto-common';

/** @public */
export interface PactoServiceOptions {
  /** On whose behalf; answers hold only what they may see. */
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * {@link @pacto/backstage-plugin-pacto-common#PactoApi} for backend plugins: the same methods, with credentials
 * instead of a token.
 *
 * @public
 */
export type PactoService = {
  [M in keyof PactoApi]: (
    ...args: WithCredentials<Parameters<PactoApi[M]>>
  ) => ReturnType<PactoApi[M]>;
};

/** What a query-like argument may be left out of the API for is written as `undefined` or `{}` here. */
type WithCredentials<Args extends unknown[]> = Required<Args> extends [
  ...infer Rest,
  PactoRequestOptions,
]
  ? [...KeepOptional<Rest>, PactoServiceOptions]
  : never;

type KeepOptional<Args extends unknown[]> = {
  [I in keyof Args]: Args[I];
};
