import { isDeepStrictEqual } from 'node:util';
import {
  CredentialProvider,
  CredentialRequest,
} from '../registry/CredentialProvider';
import { RegistryCredentials } from '../registry/RegistryOptions';

/**
 * What signing in somewhere gave.
 *
 * @internal
 */
export interface Login {
  credentials: RegistryCredentials;
  /** Milliseconds since the epoch. Default: in five minutes. */
  expiresAt?: number;
}

const defaultLifetimeMs = 5 * 60_000;
const longestMarginMs = 5 * 60_000;
// A wrong account must not become a flood of sign-ins, whether they fail or give what the registry then refuses.
const leastPauseMs = 30_000;

/**
 * Keeps the result of signing in until shortly before it expires. Everybody who waits shares one attempt. What the
 * registry refuses is renewed, and what failed is tried again, every 30 seconds at most.
 *
 * @internal
 */
export function cachedCredentials(
  signIn: (request: CredentialRequest) => Promise<Login>,
  now: () => number = Date.now,
): CredentialProvider {
  let current: { login: Promise<Login>; since: number } | undefined;
  let renewAt = -Infinity;

  const start = (request: CredentialRequest) => {
    const since = now();
    const login = signIn(request);
    current = { login, since };
    renewAt = Infinity;
    login.then(
      ({ expiresAt = since + defaultLifetimeMs }) => {
        renewAt =
          expiresAt - Math.min(longestMarginMs, (expiresAt - since) / 10);
      },
      () => {
        renewAt = now() + leastPauseMs;
      },
    );
    return login;
  };

  return {
    get: async request => {
      if (!current || now() >= renewAt) {
        return (await start(request)).credentials;
      }
      const { login, since } = current;
      const { credentials } = await login;
      const isRefused = isDeepStrictEqual(request.refused, credentials);
      if (!isRefused || now() - since < leastPauseMs) {
        return credentials;
      }
      // Somebody else may have begun while this one waited.
      const latest = current.login === login ? start(request) : current.login;
      return (await latest).credentials;
    },
  };
}
