import { CredentialProvider } from '../../registry/CredentialProvider';
import { createCredentials } from '../createCredentials';
import { Cloud } from './cloudCredentials';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

function create(
  cloud: Cloud,
  host: string,
  loadPackage: (name: string) => Promise<unknown>,
) {
  const options = { host, loadPackage, now: () => 1000 };
  return createCredentials({ cloud }, options) as CredentialProvider;
}

describe('signing in with the account of a cloud', () => {
  it('asks ECR in the region of the host', async () => {
    const regions: string[] = [];
    const loadPackage = async (name: string) => {
      expect(name).toBe('@aws-sdk/client-ecr');
      return {
        GetAuthorizationTokenCommand: class {},
        ECRClient: class {
          constructor({ region }: { region: string }) {
            regions.push(region);
          }
          async send() {
            const authorizationToken = base64('AWS:pass:word');
            const expiresAt = new Date(43_200_000);
            return { authorizationData: [{ authorizationToken, expiresAt }] };
          }
          destroy() {}
        },
      };
    };
    const provider = create('aws', ecr, loadPackage);
    const expected = { username: 'AWS', password: 'pass:word' };
    expect(await provider.get({})).toEqual(expected);
    expect(await provider.get({})).toEqual(expected);
    expect(regions).toEqual(['eu-west-1']);
  });

  it('sends a token of Google as the password of a fixed user', async () => {
    const provider = create('google', 'europe-docker.pkg.dev', async name => {
      expect(name).toBe('google-auth-library');
      return {
        default: {
          GoogleAuth: class {
            getAccessToken = async () => 'ya29';
          },
        },
      };
    });
    expect(await provider.get({})).toEqual({
      username: 'oauth2accesstoken',
      password: 'ya29',
    });
  });

  it('exchanges a token of Azure at the registry', async () => {
    const posts: unknown[] = [];
    const provider = create('azure', 'acme.azurecr.io', async name => {
      expect(name).toBe('@azure/identity');
      return {
        DefaultAzureCredential: class {
          getToken = async () => ({ token: 'aad' });
        },
      };
    });
    const post = async (path: string, form: object) => {
      posts.push([path, form]);
      return { refresh_token: 'refresh' };
    };
    expect(await provider.get({ post })).toEqual({ refreshToken: 'refresh' });
    expect(posts).toEqual([
      [
        '/oauth2/exchange',
        {
          grant_type: 'access_token',
          service: 'acme.azurecr.io',
          access_token: 'aad',
        },
      ],
    ]);
  });

  it.each<[Cloud, string, string]>([
    ['aws', ecr, '@aws-sdk/client-ecr'],
    ['google', 'gcr.io', 'google-auth-library'],
    ['azure', 'acme.azurecr.io', '@azure/identity'],
  ])('names the package that %s needs', async (cloud, host, name) => {
    const provider = create(cloud, host, async () => {
      throw new Error('canary');
    });
    const error = await provider.get({}).catch(caught => caught);
    expect(error).toMatchObject({
      code: 'CONFIGURATION',
      remedy: `Add ${name} to the dependencies of the backend.`,
    });
    expect(error.cause).toBeUndefined();
  });

  it('shows nothing of what the package throws but its kind', async () => {
    const provider = create('google', 'gcr.io', async () => ({
      GoogleAuth: class {
        getAccessToken = async () => {
          throw new TypeError('canary at 10.1.2.3');
        };
      },
    }));
    const error = await provider.get({}).catch(caught => caught);
    expect(error).toMatchObject({
      code: 'AUTHENTICATION',
      message: 'Signing in with the account of google failed (TypeError)',
    });
    expect(error.cause).toBeUndefined();
  });

  it('does not take no token for one', async () => {
    const provider = create('google', 'gcr.io', async () => ({
      GoogleAuth: class {
        getAccessToken = async () => null;
      },
    }));
    await expect(provider.get({})).rejects.toMatchObject({
      code: 'AUTHENTICATION',
    });
  });
});
