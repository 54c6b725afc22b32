import { BundleError } from '@pacto/core';
import { OciError, type OciErrorCode } from '@pacto/oci';
import type { Problem } from '../store';

/**
 * Why something could not be read. `bad`: the same bytes fail again, so the digest is settled. `damaged`: what came
 * is not what the digest says, so it is fetched again. `away`: nothing came.
 *
 * @internal
 */
export interface Failure extends Problem {
  kind: 'bad' | 'damaged' | 'away';
  /** Place in the bundle. */
  path?: string;
}

const KINDS: Partial<Record<OciErrorCode, Failure['kind']>> = {
  INVALID_MANIFEST: 'bad',
  INVALID_BUNDLE: 'bad',
  TOO_LARGE: 'bad',
  UNSUPPORTED: 'bad',
  DIGEST_MISMATCH: 'damaged',
  SIZE_MISMATCH: 'damaged',
};

/**
 * The failure behind an error; undefined for errors that reading bundles is not known to throw, and for
 * cancellation.
 *
 * @internal
 */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof BundleError) {
    const { code, message, remedy, path } = error;
    return { kind: 'bad', code, message, remedy, path };
  }
  if (error instanceof OciError && error.code !== 'CANCELLED') {
    const { code, message, remedy } = error;
    return { kind: KINDS[code] ?? 'away', code, message, remedy };
  }
  return undefined;
}
