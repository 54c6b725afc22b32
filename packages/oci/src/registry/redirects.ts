import { OciError } from '../errors';

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** @internal */
export const maxRedirects = 3;

/**
 * Where an answer sends us; undefined when it is no redirect. Throws `FORBIDDEN_REDIRECT` for a redirect that is
 * not followed: with no hop left, to another scheme than http(s), from https to http, with user information.
 *
 * @internal
 */
export function redirectTarget(
  current: URL,
  answer: { status: number; location: string | undefined },
  hopsLeft: number,
): URL | undefined {
  const { status, location } = answer;
  if (!redirectStatuses.has(status) || !location) {
    return undefined;
  }
  if (hopsLeft <= 0) {
    throw forbidden(
      'The registry redirected too often, or where that is not followed',
    );
  }
  if (!URL.canParse(location, current.href)) {
    throw forbidden(
      'The registry redirected to an address that cannot be read',
    );
  }
  const target = new URL(location, current);
  if (
    !['https:', 'http:'].includes(target.protocol) ||
    target.username ||
    target.password
  ) {
    throw forbidden(
      'The registry redirected to something that is no plain web address',
    );
  }
  if (current.protocol === 'https:' && target.protocol === 'http:') {
    throw forbidden(
      `The registry redirected to ${target.hostname} without encryption`,
    );
  }
  return target;
}

function forbidden(message: string): OciError {
  return new OciError({ code: 'FORBIDDEN_REDIRECT', message });
}
