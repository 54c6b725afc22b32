import { OciError } from '../errors';
import { encodeBasic } from './basic';

/**
 * Reads the address of a proxy. Throws `CONFIGURATION`; the text is not quoted, because it can hold a password.
 *
 * @internal
 */
export function parseProxy(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    !isDecodable(url.username + url.password)
  ) {
    throw new OciError({
      code: 'CONFIGURATION',
      message: 'The address of the proxy cannot be used',
      remedy: 'Write it as http://host:port, with user:password@ if needed.',
    });
  }
  return url;
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}

/**
 * What to send as `Proxy-Authorization`, from the user information of the proxy's address.
 *
 * @internal
 */
export function proxyToken(proxy: URL): string | undefined {
  return proxy.username
    ? encodeBasic({
        username: decodeURIComponent(proxy.username),
        password: decodeURIComponent(proxy.password),
      })
    : undefined;
}
