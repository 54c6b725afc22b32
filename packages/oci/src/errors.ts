/**
 * What went wrong, in one word.
 *
 * @public
 */
export type OciErrorCode =
  | 'INVALID_REFERENCE'
  | 'NOT_FOUND'
  | 'REPOSITORY_NOT_FOUND'
  | 'AUTHENTICATION'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'TIMEOUT'
  | 'INVALID_MANIFEST'
  | 'INVALID_BUNDLE'
  | 'DIGEST_MISMATCH'
  | 'SIZE_MISMATCH'
  | 'TOO_LARGE'
  | 'UNSUPPORTED'
  | 'FORBIDDEN_REDIRECT'
  | 'FORBIDDEN_ADDRESS'
  | 'CONFIGURATION'
  | 'CANCELLED';

/**
 * What an {@link OciError} is made of.
 *
 * @public
 */
export interface OciErrorOptions {
  code: OciErrorCode;
  /** One sentence that is safe to show: no credential, no signed address, no response body. */
  message: string;
  /** What to do about it, one sentence. Each code has one by default. */
  remedy?: string;
  /** HTTP status of the answer, where there was one. */
  status?: number;
  /** Milliseconds that the registry asked to wait. */
  retryAfterMs?: number;
  cause?: unknown;
}

const retryableCodes = new Set<OciErrorCode>([
  'RATE_LIMITED',
  'UNAVAILABLE',
  'TIMEOUT',
]);

const remedies: Record<OciErrorCode, string> = {
  INVALID_REFERENCE:
    'Check the spelling of the host, repository, tag or digest.',
  NOT_FOUND: 'Check that the tag or digest was pushed and not deleted.',
  REPOSITORY_NOT_FOUND:
    'Check the repository name, and that the credentials may see it.',
  AUTHENTICATION:
    'Check the credentials of this registry. Some registries answer like this for repositories that do not exist.',
  RATE_LIMITED: 'Wait; the next attempt comes by itself.',
  UNAVAILABLE: 'Check that the registry is up and reachable from here.',
  TIMEOUT: 'Check that the registry is up and not overloaded.',
  INVALID_MANIFEST: 'Push the bundle again with a Pacto client.',
  INVALID_BUNDLE:
    'Check that the reference names a Pacto bundle and not a container image.',
  DIGEST_MISMATCH:
    'The content was changed on its way or in the store. Push it again, and check proxies in between.',
  SIZE_MISMATCH:
    'The content was cut or changed on its way or in the store. Push it again, and check proxies in between.',
  TOO_LARGE: 'Make the bundle smaller, for instance with a .pactoignore file.',
  UNSUPPORTED:
    'The registry does not offer this. Name the repositories in the configuration instead of a pattern.',
  FORBIDDEN_REDIRECT:
    'The registry sent us to an address that is not allowed. If it is meant, use the final address in the configuration.',
  FORBIDDEN_ADDRESS:
    'If this registry is meant to be inside your network, set privateAddresses: true for it in the configuration.',
  CONFIGURATION:
    'Check the files and programs that the configuration of this registry names.',
  CANCELLED: 'Nothing to do; the work was stopped on purpose.',
};

/**
 * Any failure of reading or writing an OCI store. Messages and remedies are safe to show to users.
 *
 * @public
 */
export class OciError extends Error {
  readonly code: OciErrorCode;
  /** Whether the same request may succeed later without anybody changing anything. */
  readonly retryable: boolean;
  readonly remedy: string;
  readonly status?: number;
  readonly retryAfterMs?: number;

  constructor(options: OciErrorOptions) {
    super(
      options.message,
      options.cause ? { cause: options.cause } : undefined,
    );
    this.name = 'OciError';
    this.code = options.code;
    this.retryable = retryableCodes.has(options.code);
    this.remedy = options.remedy ?? remedies[options.code];
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }
}
