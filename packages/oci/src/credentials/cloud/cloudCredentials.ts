import { OciError } from '../../errors';
import { CredentialProvider } from '../../registry/CredentialProvider';
import { RegistryCredentials } from '../../registry/RegistryOptions';
import { GateRefusal } from '../../registry/RequestGate';
import { cachedCredentials } from '../cachedCredentials';
import { awsCredentials } from './awsCredentials';
import { azureCredentials } from './azureCredentials';
import { CloudSignIn } from './CloudSignIn';
import { googleCredentials } from './googleCredentials';
import { LoadPackage } from './loadPackage';

/**
 * A cloud whose account, as its own package finds it in the environment, signs in to its registries.
 *
 * @public
 */
export type Cloud = 'aws' | 'google' | 'azure';

const clouds: Record<Cloud, CloudSignIn> = {
  aws: awsCredentials,
  google: googleCredentials,
  azure: azureCredentials,
};

/**
 * Signs in with the account of a cloud when asked for credentials, and not again until they expire. Throws
 * `CONFIGURATION` at once for a host that is not of this cloud: the account is nobody else's business.
 *
 * @internal
 */
export function cloudCredentials(
  cloud: Cloud,
  options: { host: string; loadPackage?: LoadPackage; now?: () => number },
): CredentialProvider {
  const { host, loadPackage, now = Date.now } = options;
  const { hosts, signIn } = clouds[cloud];
  if (!hosts.test(host)) {
    throw new OciError({
      code: 'CONFIGURATION',
      message: `${host} is not a registry of ${cloud}`,
      remedy: 'Sign in to this registry in another way than credentials.cloud.',
    });
  }
  return cachedCredentials(async request => {
    try {
      const login = await signIn({ host, request, loadPackage, now });
      if (isComplete(login.credentials)) {
        return login;
      }
    } catch (error) {
      throw error instanceof OciError || error instanceof GateRefusal
        ? error
        : failure(cloud, nameOf(error));
    }
    throw failure(cloud, 'no token');
  }, now);
}

function isComplete(credentials: RegistryCredentials): boolean {
  return Object.values(credentials).every(Boolean);
}

function failure(cloud: string, reason: string): OciError {
  return new OciError({
    code: 'AUTHENTICATION',
    message: `Signing in with the account of ${cloud} failed (${reason})`,
    remedy:
      'Check the account that the environment of the backend names, and that it may read the registry.',
  });
}

/** Texts of these packages can hold tokens and internal addresses; the kind of error does not. */
function nameOf(error: unknown): string {
  const { name } = Object(error);
  return /^[A-Za-z]{1,60}$/.test(String(name)) ? String(name) : 'no reason';
}
