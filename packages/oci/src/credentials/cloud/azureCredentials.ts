import { CloudSignIn } from './CloudSignIn';
import { loadCloudPackage } from './loadPackage';

/** The part of `@azure/identity` that is used. */
interface AzurePackage {
  DefaultAzureCredential: new () => {
    getToken(
      scope: string,
      options: { abortSignal?: AbortSignal },
    ): Promise<{ token: string } | null>;
  };
}

const scope = 'https://containerregistry.azure.net/.default';
// Of the registry's refresh token, where it does not say. Azure documents three hours.
const defaultLifetimeMs = 60 * 60_000;

/**
 * Azure Container Registry: a token of the account is exchanged, at the registry, for a refresh token of the registry.
 *
 * @internal
 */
export const azureCredentials: CloudSignIn = {
  hosts: /^[a-z0-9-]+\.azurecr\.(?:io|cn|us|de)$/,
  async signIn({ host, loadPackage, request, now }) {
    const { DefaultAzureCredential } = await loadCloudPackage<AzurePackage>(
      '@azure/identity',
      loadPackage,
    );
    const account = await new DefaultAzureCredential().getToken(scope, {
      abortSignal: request.signal,
    });
    const answer = await request.post?.('/oauth2/exchange', {
      grant_type: 'access_token',
      service: host,
      access_token: account?.token ?? '',
    });
    const { refresh_token: token } = Object(answer);
    const refreshToken = typeof token === 'string' ? token : '';
    return {
      credentials: { refreshToken },
      expiresAt: expiryOf(refreshToken) ?? now() + defaultLifetimeMs,
    };
  },
};

/** In milliseconds, of a JSON Web Token, which is not verified: the registry does that. */
function expiryOf(token: string): number | undefined {
  try {
    const claims = Buffer.from(token.split('.')[1], 'base64url').toString();
    const { exp } = Object(JSON.parse(claims));
    return typeof exp === 'number' ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
