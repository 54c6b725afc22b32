import { OciError } from '../errors';
import { RegistryRequest, RegistryResponse } from './exchange';
import { readRetryAfter } from './retryAfter';

type ErrorCode = keyof typeof sentences;

const sentences = {
  AUTHENTICATION: 'denied access to',
  INVALID_MANIFEST: 'did not accept the manifest in',
  INVALID_REFERENCE: 'did not accept the name of',
  NOT_FOUND: 'does not have',
  RATE_LIMITED: 'asked us to slow down while fetching',
  REPOSITORY_NOT_FOUND: 'does not have the repository of',
  TOO_LARGE: 'found too large',
  UNAVAILABLE: 'failed to serve',
  UNSUPPORTED: 'does not offer',
};

const notARegistry =
  'Check that the host is an OCI registry, and that no proxy answers in its place.';

/**
 * The codes and the messages of an error document; empty for anything else, such as a page of a proxy.
 *
 * @internal
 */
export function readErrorDocument(body: Uint8Array): {
  codes: string[];
  messages: string;
} {
  try {
    const { errors } = JSON.parse(Buffer.from(body).toString());
    const codes = errors.map((error: { code?: unknown }) => String(error.code));
    const messages = errors
      .map((error: { message?: unknown }) => String(error.message))
      .join('\n');
    return {
      codes: codes.filter((code: string) => /^[A-Z][A-Z_]{0,40}$/.test(code)),
      messages,
    };
  } catch {
    return { codes: [], messages: '' };
  }
}

/**
 * Turns an answer that was not hoped for into an error. Only its status, its codes and its `Retry-After` are used:
 * error texts of registries and proxies can hold tokens and signed addresses.
 *
 * @internal
 */
export function refusal(
  host: string,
  request: Pick<RegistryRequest, 'what' | 'missing' | 'optional'>,
  response: RegistryResponse,
  now: number,
): OciError {
  const { status, headers, foreign } = response;
  const { codes, messages } = readErrorDocument(response.body);
  const code = isClosed(request, response)
    ? 'UNSUPPORTED'
    : classify(request, response, codes);
  const subject = foreign ? `The storage behind ${host}` : host;
  const reason = [`status ${status}`, ...codes.slice(0, 3)].join(', ');
  return new OciError({
    code,
    message: `${subject} ${sentences[code]} ${request.what} (${reason})`,
    status,
    retryAfterMs:
      code === 'RATE_LIMITED' || code === 'UNAVAILABLE'
        ? readRetryAfter(headers['retry-after'], messages, now)
        : undefined,
    remedy:
      code === 'UNSUPPORTED' && !request.optional ? notARegistry : undefined,
  });
}

function isClosed(
  request: { optional?: boolean },
  response: RegistryResponse,
): boolean {
  const { status, headers } = response;
  return (
    request.optional === true &&
    ([403, 404].includes(status) ||
      // A token was given, only not for this.
      (status === 401 &&
        /insufficient_scope/.test(String(headers['www-authenticate']))))
  );
}

function classify(
  request: Pick<RegistryRequest, 'missing'>,
  response: RegistryResponse,
  codes: string[],
): ErrorCode {
  const { status, foreign } = response;
  if (status === 429) {
    return 'RATE_LIMITED';
  }
  if (status === 404) {
    return classifyMissing(codes, foreign, request.missing ?? 'NOT_FOUND');
  }
  if (foreign) {
    return 'UNAVAILABLE';
  }
  switch (status) {
    case 401:
    case 403:
      return 'AUTHENTICATION';
    case 405:
    case 410:
    case 501:
      return 'UNSUPPORTED';
    case 413:
      return 'TOO_LARGE';
    case 400:
      return classifyBadRequest(codes);
    default:
      return 'UNAVAILABLE';
  }
}

function classifyBadRequest(codes: string[]): ErrorCode {
  if (codes.some(code => /^(NAME|TAG|DIGEST)_INVALID$/.test(code))) {
    return 'INVALID_REFERENCE';
  }
  return codes.some(code => code.startsWith('MANIFEST_'))
    ? 'INVALID_MANIFEST'
    : 'UNSUPPORTED';
}

function classifyMissing(
  codes: string[],
  foreign: boolean,
  missing: ErrorCode,
): ErrorCode {
  if (codes.includes('NAME_UNKNOWN')) {
    return 'REPOSITORY_NOT_FOUND';
  }
  // Says who we are, not what is there: what we may not see must not count as gone, or as not signed.
  if (codes.includes('DENIED') || codes.includes('UNAUTHORIZED')) {
    return 'AUTHENTICATION';
  }
  if (codes.length || foreign) {
    return missing;
  }
  // No error document: whatever answered does not know the distribution protocol at this place.
  return 'UNSUPPORTED';
}
