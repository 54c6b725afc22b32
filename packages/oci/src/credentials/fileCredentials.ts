import { OciError } from '../errors';
import { readSmallFile } from '../readSmallFile';
import { CredentialProvider } from '../registry/CredentialProvider';

/**
 * Files with a secret each, such as Kubernetes mounts. A line break at the end does not count.
 *
 * @public
 */
export type FileCredentialSettings =
  | { username: string; passwordFile: string }
  | { usernameFile: string; passwordFile: string }
  | { tokenFile: string };

/**
 * Reads the files on each use: they are small, and who exchanges one must not have to wait or restart anything.
 *
 * @internal
 */
export function fileCredentials(
  settings: FileCredentialSettings,
): CredentialProvider {
  return {
    get: async () => {
      if ('tokenFile' in settings) {
        return { token: await readSecret(settings.tokenFile, 'tokenFile') };
      }
      const [username, password] = await Promise.all([
        'username' in settings
          ? settings.username
          : readSecret(settings.usernameFile, 'usernameFile'),
        readSecret(settings.passwordFile, 'passwordFile'),
      ]);
      return { username, password };
    },
  };
}

async function readSecret(path: string, setting: string): Promise<string> {
  const text = await readSmallFile(path, `credentials.${setting}`);
  const secret = text.replace(/\r?\n$/, '');
  // Neither could be sent.
  if (!secret || /[\0\r\n]/.test(secret)) {
    throw new OciError({
      code: 'CONFIGURATION',
      message: `The file of credentials.${setting} does not hold exactly one line`,
      remedy: `Write the secret alone into the file named by credentials.${setting}.`,
    });
  }
  return secret;
}
