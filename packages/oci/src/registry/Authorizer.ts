import { LRUCache } from 'lru-cache';
import { parseChallenges } from './challenge';
import { requireTrustedRealm } from './realms';
import { RegistryAddress } from './registryAddress';
import { RegistryCredentials } from './RegistryOptions';
import {
  readToken,
  Token,
  TokenAnswer,
  TokenEndpoint,
  tokenUrl,
} from './tokens';

/**
 * What to send as `Authorization`, and whether it was obtained just now: then a refusal is final.
 *
 * @internal
 */
export interface Authorization {
  header: string;
  scope?: string;
  fresh: boolean;
}

/** @internal */
export interface AuthorizerOptions {
  registry: RegistryAddress;
  credentials: RegistryCredentials | undefined;
  trustedRealms: string[];
  /** Fetches from a token server, without following redirects; throws for anything but status 200. */
  fetchToken(url: URL, authorization: string | undefined): Promise<TokenAnswer>;
  now(): number;
}

const maxTokens = 1000;

/**
 * Knows how one registry wants to be authenticated to, learnt from its first refusal, and keeps a token per scope.
 * One request for a token at a time and scope, shared by everybody who waits for it.
 *
 * @internal
 */
export class Authorizer {
  static create(options: AuthorizerOptions): Authorizer {
    return new Authorizer(options);
  }

  readonly #options: AuthorizerOptions;
  readonly #tokens = new LRUCache<string, Token>({ max: maxTokens });
  readonly #pending = new Map<string, Promise<Token>>();
  #endpoint: TokenEndpoint | undefined;
  #basic: string | undefined;

  private constructor(options: AuthorizerOptions) {
    this.#options = options;
  }

  /** What to send with the next request for a scope; undefined as long as the registry did not ask for anything. */
  async authorize(scope: string): Promise<Authorization | undefined> {
    const { credentials } = this.#options;
    if (credentials && 'token' in credentials) {
      return { header: `Bearer ${credentials.token}`, fresh: true };
    }
    if (this.#basic) {
      return { header: this.#basic, fresh: true };
    }
    return this.#endpoint && this.#bearer(this.#endpoint, scope, scope);
  }

  /**
   * What to send instead after the registry refused `used`; undefined when there is nothing else to try.
   * Throws `AUTHENTICATION` when the registry names a token server that is not trusted.
   */
  async renew(
    scope: string,
    used: Authorization | undefined,
    header: string | string[] | undefined,
  ): Promise<Authorization | undefined> {
    const { credentials, registry, trustedRealms } = this.#options;
    if (credentials && 'token' in credentials) {
      return undefined;
    }
    const challenges = parseChallenges(header);
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer')?.params;
    const realm = bearer?.get('realm');
    if (bearer && realm) {
      const service = bearer.get('service');
      this.#endpoint = {
        realm: requireTrustedRealm(realm, registry, trustedRealms),
        service,
      };
      this.#basic = undefined;
    } else if (challenges.some(({ scheme }) => scheme === 'basic')) {
      return credentials && this.#useBasic(credentials, used);
    }
    const asked = bearer?.get('scope') || used?.scope || scope;
    if (!this.#endpoint || (used?.fresh && used.scope === asked)) {
      return undefined;
    }
    if (this.#tokens.peek(scope)?.header === used?.header) {
      this.#tokens.delete(scope);
    }
    return this.#bearer(this.#endpoint, scope, asked);
  }

  #useBasic(
    credentials: { username: string; password: string },
    used: Authorization | undefined,
  ): Authorization | undefined {
    this.#basic = encodeBasic(credentials);
    return used?.header === this.#basic
      ? undefined
      : { header: this.#basic, fresh: true };
  }

  async #bearer(
    endpoint: TokenEndpoint,
    scope: string,
    asked: string,
  ): Promise<Authorization> {
    const known = this.#tokens.get(scope);
    if (known && known.expiresAt > this.#options.now()) {
      return { header: known.header, scope: known.scope, fresh: false };
    }
    let pending = this.#pending.get(scope);
    if (!pending) {
      pending = this.#fetch(endpoint, scope, known?.scope ?? asked).finally(
        () => this.#pending.delete(scope),
      );
      this.#pending.set(scope, pending);
    }
    const token = await pending;
    return { header: token.header, scope: token.scope, fresh: true };
  }

  async #fetch(
    endpoint: TokenEndpoint,
    scope: string,
    asked: string,
  ): Promise<Token> {
    const { credentials, fetchToken, now } = this.#options;
    const basic =
      credentials && 'username' in credentials ? credentials : undefined;
    const url = tokenUrl(endpoint, asked, basic?.username);
    const answer = await fetchToken(url, basic && encodeBasic(basic));
    const token = readToken(answer, asked, now());
    this.#tokens.set(scope, token);
    return token;
  }
}

function encodeBasic(credentials: {
  username: string;
  password: string;
}): string {
  const text = `${credentials.username}:${credentials.password}`;
  return `Basic ${Buffer.from(text).toString('base64')}`;
}
