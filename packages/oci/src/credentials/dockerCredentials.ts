import { OciError } from '../errors';
import { readSmallFile } from '../readSmallFile';
import { CredentialProvider } from '../registry/CredentialProvider';
import { RegistryCredentials } from '../registry/RegistryOptions';
import { cachedCredentials } from './cachedCredentials';
import { findForHost, helperKey } from './dockerHosts';
import { runCredentialHelper } from './runCredentialHelper';

/**
 * A Docker `config.json`, of which only the entry for the registry's exact host is used.
 *
 * @public
 */
export interface DockerCredentialSettings {
  /** Path of the file. */
  dockerConfig: string;
  /** Whether programs that the file names may be run, from PATH. Default false. */
  credentialHelpers?: boolean;
}

interface DockerConfig {
  auths?: Record<string, { auth?: unknown; identitytoken?: unknown }>;
  credHelpers?: Record<string, unknown>;
  credsStore?: unknown;
}

/**
 * Reads the file on each use, and asks a helper again every few minutes. A helper for this host wins over the store for
 * all hosts, and that over what is written in the file: Docker's own order.
 *
 * @internal
 */
export function dockerCredentials(
  settings: DockerCredentialSettings,
  options: { host: string; now?: () => number },
): CredentialProvider {
  const { host } = options;
  const helpers = new Map<string, CredentialProvider>();

  const ask = (name: string, key: string) => {
    const id = JSON.stringify([name, key]);
    const helper =
      helpers.get(id) ??
      cachedCredentials(
        async () => ({ credentials: await runCredentialHelper(name, key) }),
        options.now,
      );
    helpers.set(id, helper);
    return helper;
  };

  return {
    get: async request => {
      const config = await readConfig(settings.dockerConfig);
      const [key, entry] = findForHost(config.auths, host) ?? [];
      const written = readEntry(entry);
      const own = findForHost(config.credHelpers, host);
      const name = own?.[1] ?? config.credsStore;
      if (
        typeof name !== 'string' ||
        (!settings.credentialHelpers && written)
      ) {
        return written ?? fail(`has nothing for ${host}`);
      }
      if (!settings.credentialHelpers) {
        return fail(
          `names a credential helper for ${host}, which is not run`,
          'Set credentialHelpers: true to let the backend run it, or write the credentials in another way.',
        );
      }
      return ask(name, own?.[0] ?? key ?? helperKey(host)).get(request);
    },
  };
}

async function readConfig(path: string): Promise<DockerConfig> {
  const text = await readSmallFile(path, 'credentials.dockerConfig');
  try {
    return Object(JSON.parse(text));
  } catch {
    return fail('is not JSON');
  }
}

function readEntry(
  entry: { auth?: unknown; identitytoken?: unknown } | undefined,
): RegistryCredentials | undefined {
  const { auth, identitytoken } = Object(entry);
  if (typeof identitytoken === 'string' && identitytoken) {
    return { refreshToken: identitytoken };
  }
  const text = Buffer.from(
    typeof auth === 'string' ? auth : '',
    'base64',
  ).toString();
  const colon = text.indexOf(':');
  return colon > 0
    ? { username: text.slice(0, colon), password: text.slice(colon + 1) }
    : undefined;
}

function fail(what: string, remedy?: string): never {
  throw new OciError({
    code: 'CONFIGURATION',
    message: `The file of credentials.dockerConfig ${what}`,
    remedy:
      remedy ??
      'Check the file named by credentials.dockerConfig in the configuration.',
  });
}
