import { CloudSignIn } from './CloudSignIn';
import { loadCloudPackage } from './loadPackage';

/** The part of `google-auth-library` that is used. */
interface GooglePackage {
  GoogleAuth: new (options: { scopes: string[] }) => {
    getAccessToken(): Promise<string | null | undefined>;
  };
}

/**
 * Google Artifact Registry and Container Registry: an access token of the application default credentials, sent as the
 * password of a fixed user.
 *
 * @internal
 */
export const googleCredentials: CloudSignIn = {
  hosts: /^(?:[a-z0-9-]+\.pkg\.dev|(?:[a-z0-9-]+\.)?gcr\.io)$/,
  async signIn({ loadPackage }) {
    const { GoogleAuth } = await loadCloudPackage<GooglePackage>(
      'google-auth-library',
      loadPackage,
    );
    const auth = new GoogleAuth({
      scopes: ['https://www.googleapis.com/auth/cloud-platform'],
    });
    const password = (await auth.getAccessToken()) ?? '';
    return { credentials: { username: 'oauth2accesstoken', password } };
  },
};
