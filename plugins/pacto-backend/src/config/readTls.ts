import { resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { TlsOptions } from '@pacto/oci';

/**
 * Certificate files of a registry. Throws an InputError that names the key.
 *
 * @internal
 */
export function readTls(
  key: string,
  config: Config | undefined,
): TlsOptions | undefined {
  if (!config) return undefined;
  const path = (name: string) => {
    const text = config.getOptionalString(name);
    return text === undefined ? undefined : resolve(text);
  };
  const caFile = path('caFile');
  const certFile = path('certFile');
  const keyFile = path('keyFile');
  if (Boolean(certFile) !== Boolean(keyFile)) {
    throw new InputError(`${key} needs both "certFile" and "keyFile", or none`);
  }
  return { caFile, certFile, keyFile };
}
