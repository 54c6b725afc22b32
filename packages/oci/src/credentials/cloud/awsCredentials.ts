import { CloudSignIn } from './CloudSignIn';
import { loadCloudPackage } from './loadPackage';

/** The part of `@aws-sdk/client-ecr` that is used. */
interface EcrPackage {
  ECRClient: new (options: { region: string }) => {
    send(
      command: object,
      options: { abortSignal?: AbortSignal },
    ): Promise<{
      authorizationData?: { authorizationToken?: string; expiresAt?: Date }[];
    }>;
    destroy(): void;
  };
  GetAuthorizationTokenCommand: new (input: object) => object;
}

// 123456789012.dkr.ecr.eu-west-1.amazonaws.com, with its FIPS, China and dual-stack forms.
const ecrHost =
  /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.(?:aws|amazonwebservices\.com\.cn))$/;

/**
 * Amazon ECR: `GetAuthorizationToken` gives a password for 12 hours.
 *
 * @internal
 */
export const awsCredentials: CloudSignIn = {
  hosts: ecrHost,
  async signIn({ host, loadPackage, request }) {
    const region = ecrHost.exec(host)?.[1] ?? '';
    const { ECRClient, GetAuthorizationTokenCommand } =
      await loadCloudPackage<EcrPackage>('@aws-sdk/client-ecr', loadPackage);
    const client = new ECRClient({ region });
    try {
      const { authorizationData } = await client.send(
        new GetAuthorizationTokenCommand({}),
        { abortSignal: request.signal },
      );
      const { authorizationToken = '', expiresAt } =
        authorizationData?.[0] ?? {};
      const text = Buffer.from(authorizationToken, 'base64').toString();
      const colon = text.indexOf(':');
      const [username, password] = [
        text.slice(0, Math.max(0, colon)),
        text.slice(colon + 1),
      ];
      return {
        credentials: { username, password },
        expiresAt: expiresAt?.getTime(),
      };
    } finally {
      client.destroy();
    }
  },
};
