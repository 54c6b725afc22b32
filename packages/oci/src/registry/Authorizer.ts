import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import { OciError } from '../errors';
import { encodeBasic } from './basic';
import { parseChallenges } from './challenge';
import { CredentialProvider } from './CredentialProvider';
import { requireTrustedRealm } from './realms';
import { RegistryAddress } from './registryAddress';
import { RegistryCredentials } from './RegistryOptions';
import {
  readToken,
  Token,
  TokenAnswer,
  TokenEndpoint,
  TokenRequest,
  tokenRequest,
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
  /** Where these themselves were sent, and not a token that was obtained with them. */
  credentials?: RegistryCredentials;
}

/** @internal */
export interface AuthorizerOptions {
  registry: RegistryAddress;
  credentials: CredentialProvider;
  trustedRealms: string[];
  /** Fetches from a token server, without following redirects; throws for anything but status 200. */
  fetchToken(request: TokenRequest): Promise<TokenAnswer>;
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
  #wantsPassword = false;

  private constructor(options: AuthorizerOptions) {
    this.#options = options;
  }

  /** What to send with the next request for a scope; undefined as long as the registry did not ask for anything. */
  async authorize(scope: string): Promise<Authorization | undefined> {
    return this.#endpoint
      ? this.#bearer(this.#endpoint, scope, scope)
      : this.#direct(await this.#options.credentials.get({}));
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
    const refused = used?.credentials;
    if (refused && 'token' in refused) {
      return this.#replace(refused);
    }
    const challenges = parseChallenges(header);
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer')?.params;
    const realm = bearer?.get('realm');
    if (realm) {
      const { registry, trustedRealms } = this.#options;
      this.#endpoint = {
        realm: requireTrustedRealm(realm, registry, trustedRealms),
        service: bearer?.get('service'),
      };
    } else if (challenges.some(({ scheme }) => scheme === 'basic')) {
      this.#endpoint = undefined;
      this.#wantsPassword = true;
      return this.#replace(refused);
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

  async #replace(
    refused: RegistryCredentials | undefined,
  ): Promise<Authorization | undefined> {
    const credentials = await this.#options.credentials.get({ refused });
    return isDeepStrictEqual(credentials, refused)
      ? undefined
      : this.#direct(credentials);
  }

  #direct(
    credentials: RegistryCredentials | undefined,
  ): Authorization | undefined {
    if (credentials && 'token' in credentials) {
      const header = `Bearer ${credentials.token}`;
      return { header, fresh: true, credentials };
    }
    return this.#wantsPassword && credentials && 'password' in credentials
      ? { header: encodeBasic(credentials), fresh: true, credentials }
      : undefined;
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
    const { credentials: provider, fetchToken, now } = this.#options;
    const fetchAs = (credentials: RegistryCredentials | undefined) =>
      fetchToken(tokenRequest(endpoint, asked, credentials));
    const credentials = await provider.get({});
    const answer = await fetchAs(credentials).catch(async error => {
      if (!(error instanceof OciError && error.code === 'AUTHENTICATION')) {
        throw error;
      }
      const renewed = await provider.get({ refused: credentials });
      if (isDeepStrictEqual(renewed, credentials)) {
        throw error;
      }
      return fetchAs(renewed);
    });
    const token = readToken(answer, asked, now());
    this.#tokens.set(scope, token);
    return token;
  }
}
