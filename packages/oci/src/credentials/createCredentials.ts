import { CredentialProvider } from '../registry/CredentialProvider';
import { RegistryCredentials } from '../registry/RegistryOptions';
import { Cloud, cloudCredentials } from './cloud/cloudCredentials';
import { LoadPackage } from './cloud/loadPackage';
import {
  DockerCredentialSettings,
  dockerCredentials,
} from './dockerCredentials';
import { FileCredentialSettings, fileCredentials } from './fileCredentials';

/**
 * How to sign in to one registry: with what is written here; with mounted files, read on each use; with an entry of a
 * Docker `config.json`; or with the account that the backend has in a cloud.
 *
 * @public
 */
export type CredentialSettings =
  | { username: string; password: string }
  | { token: string }
  | FileCredentialSettings
  | DockerCredentialSettings
  | { cloud: Cloud };

/** @public */
export interface CreateCredentialsOptions {
  /** `host` or `host:port` of the registry; nothing of another host is ever used. */
  host: string;
  /** Loads the package of a cloud, by its name. Default: `import()`. */
  loadPackage?: LoadPackage;
  /** Milliseconds since the epoch. Default: the system's clock. */
  now?: () => number;
}

/**
 * Makes credentials for a `RegistryClient`. Nothing is read, run or asked for yet. Throws `CONFIGURATION` for a cloud
 * that the host does not belong to.
 *
 * @public
 */
export function createCredentials(
  settings: CredentialSettings,
  options: CreateCredentialsOptions,
): RegistryCredentials | CredentialProvider {
  if ('cloud' in settings) {
    return cloudCredentials(settings.cloud, options);
  }
  if ('dockerConfig' in settings) {
    return dockerCredentials(settings, options);
  }
  return 'passwordFile' in settings || 'tokenFile' in settings
    ? fileCredentials(settings)
    : settings;
}
