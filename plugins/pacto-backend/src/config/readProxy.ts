import { InputError } from '@backstage/errors';

/**
 * The address of a proxy. Throws an InputError that names the key; the value is not quoted, it can hold a password.
 *
 * @internal
 */
export function readProxy(
  key: string,
  proxy: string | undefined,
): string | undefined {
  if (
    proxy !== undefined &&
    !(URL.canParse(proxy) && /^https?:$/.test(new URL(proxy).protocol))
  ) {
    throw new InputError(
      `${key} must be an address such as http://proxy.example.com:3128, with user:password@ before the host if needed`,
    );
  }
  return proxy;
}
