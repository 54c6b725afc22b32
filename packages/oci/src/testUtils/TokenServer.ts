import { generateKeyPairSync, KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, IncomingMessage } from 'node:http';
import { AddressInfo } from 'node:net';
import { selfSignedCertificate, toPem } from './certificate';
import { Account, testAccounts } from './accounts';
import { send } from './FakeReply';

/** @public */
export interface TokenServer {
  /** Address to fetch tokens from. */
  realm: string;
  service: string;
  issuer: string;
  /** PEM, for the registry to verify tokens with. */
  certificate: string;
  /** Scopes asked for, one list per request, and by whom. */
  requests: { username: string | undefined; scopes: string[] }[];
  stop(): Promise<void>;
}

/** @public */
export interface TokenServerOptions {
  /** Lifetime that the answers promise, in seconds. Default 300. */
  promisedSeconds?: number;
  /** True lifetime, in seconds. docker-registry allows 60 more. Default: as promised. */
  trueSeconds?: number;
}

/**
 * Starts a token server for docker-registry on loopback. Everybody may pull below `public/`, the reader may pull
 * everywhere, the writer may do everything. See {@link testAccounts}.
 *
 * @public
 */
export async function startTokenServer(
  options: TokenServerOptions = {},
): Promise<TokenServer> {
  const { promisedSeconds = 300, trueSeconds = promisedSeconds } = options;
  const issuer = 'pacto-test-issuer';
  const service = 'pacto-test-registry';
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = selfSignedCertificate(keys, issuer);
  const requests: TokenServer['requests'] = [];

  const server = createServer((request, response) => {
    const query = new URL(request.url!, 'http://tokens').searchParams;
    const account = readAccount(request);
    const scopes = query.getAll('scope');
    requests.push({ username: account?.username, scopes });
    const role = account && findRole(account);
    if (account && !role) {
      send(response, 401, {
        errors: [{ code: 'UNAUTHORIZED', message: 'wrong password' }],
      });
      return;
    }
    const now = Math.floor(Date.now() / 1000);
    const token = signToken(keys.privateKey, certificate, {
      iss: issuer,
      sub: account?.username ?? '',
      aud: query.get('service'),
      nbf: now - 600,
      exp: now + trueSeconds,
      jti: randomUUID(),
      access: scopes
        .map(scope => grant(scope, role))
        .filter(({ actions }) => actions.length),
    });
    const issuedAt = new Date(now * 1000).toISOString();
    send(response, 200, {
      token,
      expires_in: promisedSeconds,
      issued_at: issuedAt,
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    realm: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    service,
    issuer,
    certificate: toPem(certificate),
    requests,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function readAccount(request: IncomingMessage): Account | undefined {
  const [scheme, encoded] = request.headers.authorization?.split(' ') ?? [];
  if (scheme !== 'Basic') {
    return undefined;
  }
  const [username, password] = Buffer.from(encoded, 'base64')
    .toString()
    .split(':');
  return { username, password };
}

function findRole({
  username,
  password,
}: Account): 'reader' | 'writer' | undefined {
  return (['reader', 'writer'] as const).find(
    role =>
      testAccounts[role].username === username &&
      testAccounts[role].password === password,
  );
}

function grant(scope: string, role: 'reader' | 'writer' | undefined) {
  const [type, name, wanted] = scope.split(':');
  const isPublic = name.startsWith('public/');
  const mayPull = type === 'repository' && (isPublic || role !== undefined);
  const allowed =
    role === 'writer' ? wanted.split(',') : ['pull'].filter(() => mayPull);
  return {
    type,
    name,
    actions: wanted.split(',').filter(action => allowed.includes(action)),
  };
}

function signToken(
  key: KeyObject,
  certificate: Buffer,
  claims: Record<string, unknown>,
): string {
  const header = {
    typ: 'JWT',
    alg: 'ES256',
    x5c: [certificate.toString('base64')],
  };
  const text = [header, claims]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  // JSON Web Algorithms want r and s side by side instead of in DER.
  const signature = sign('sha256', Buffer.from(text), {
    key,
    dsaEncoding: 'ieee-p1363',
  });
  return `${text}.${signature.toString('base64url')}`;
}
