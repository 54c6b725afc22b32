import { ResponseError } from '@backstage/errors';

/**
 * What a failed request means to the reader: nothing there, not for them, or something that may pass.
 *
 * @public
 */
export type LoadErrorKind = 'notFound' | 'forbidden' | 'failed';

/**
 * Sorts an error of `PactoApi` by what the reader can do about it.
 *
 * @param error - what a method of `PactoApi` threw
 * @public
 */
export function loadErrorKind(error: Error): LoadErrorKind {
  const status =
    error.name === 'ResponseError'
      ? (error as ResponseError).statusCode
      : undefined;
  if (status === 404) return 'notFound';
  if (status === 403) return 'forbidden';
  return 'failed';
}

/**
 * The message the backend sent, or else the one of the error itself.
 *
 * @public
 */
export function loadErrorMessage(error: Error): string {
  return error.name === 'ResponseError'
    ? (error as ResponseError).cause?.message ?? error.message
    : error.message;
}
