import { resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { createCredentials, type CredentialSettings } from '@pacto/oci';

interface Way {
  keys: string[];
  optional?: string;
  read(config: Config, key: string): CredentialSettings;
}

const path = (config: Config, name: string) => resolve(config.getString(name));

const WAYS: Way[] = [
  {
    keys: ['username', 'password'],
    read: config => ({
      username: config.getString('username'),
      password: config.getString('password'),
    }),
  },
  { keys: ['token'], read: config => ({ token: config.getString('token') }) },
  {
    keys: ['username', 'passwordFile'],
    read: config => ({
      username: config.getString('username'),
      passwordFile: path(config, 'passwordFile'),
    }),
  },
  {
    keys: ['usernameFile', 'passwordFile'],
    read: config => ({
      usernameFile: path(config, 'usernameFile'),
      passwordFile: path(config, 'passwordFile'),
    }),
  },
  {
    keys: ['tokenFile'],
    read: config => ({ tokenFile: path(config, 'tokenFile') }),
  },
  {
    keys: ['dockerConfig'],
    optional: 'credentialHelpers',
    read: config => ({
      dockerConfig: path(config, 'dockerConfig'),
      credentialHelpers:
        config.getOptionalBoolean('credentialHelpers') ?? false,
    }),
  },
  { keys: ['cloud'], read: readCloud },
];

/**
 * How to sign in to the registry at this host; anonymously when left out. Throws an InputError that names the key and quotes no value.
 *
 * @internal
 */
export function readCredentials(
  key: string,
  config: Config | undefined,
  host: string,
): CredentialSettings | undefined {
  if (!config) return undefined;
  const given = config.keys();
  const way = WAYS.find(
    ({ keys, optional }) =>
      keys.every(name => given.includes(name)) &&
      given.every(name => keys.includes(name) || name === optional),
  );
  if (!way) {
    const ways = WAYS.map(({ keys }) => keys.join(' and '));
    throw new InputError(`${key} needs one of: ${ways.join('; ')}`);
  }
  const settings = way.read(config, key);
  try {
    createCredentials(settings, { host });
  } catch (error) {
    throw new InputError(`${key}: ${(error as Error).message}`);
  }
  return settings;
}

function readCloud(config: Config, key: string): CredentialSettings {
  const cloud = config.getString('cloud');
  if (cloud === 'aws' || cloud === 'google' || cloud === 'azure') {
    return { cloud };
  }
  throw new InputError(`${key}.cloud must be aws, google or azure`);
}
