import { IncomingHttpHeaders } from 'node:http';
import { OciError } from '../errors';
import { encodeBasic } from './basic';
import { RegistryCredentials } from './RegistryOptions';

/** @internal */
export interface Token {
  header: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** The scope text it was asked for with. */
  scope: string;
}

/** @internal */
export interface TokenEndpoint {
  realm: URL;
  service: string | undefined;
}

/** @internal */
export interface TokenAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Uint8Array;
}

// The token protocol's own default for answers that do not say.
const defaultLifetimeSeconds = 60;
const usedPart = 0.9;

/** @internal */
export interface TokenRequest {
  url: URL;
  authorization?: string;
  /** Sent as the body of a `POST`; without it the request is a `GET`. */
  form?: URLSearchParams;
}

/**
 * How to ask for a token: with a password in the header, with a refresh token in a form, or as nobody.
 *
 * @internal
 */
export function tokenRequest(
  endpoint: TokenEndpoint,
  scope: string,
  credentials: RegistryCredentials | undefined,
): TokenRequest {
  if (credentials && 'refreshToken' in credentials) {
    const { realm: url, service = '' } = endpoint;
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      service,
      client_id: 'pacto',
      scope,
      refresh_token: credentials.refreshToken,
    });
    return { url, form };
  }
  if (credentials && 'password' in credentials) {
    const url = tokenUrl(endpoint, scope, credentials.username);
    return { url, authorization: encodeBasic(credentials) };
  }
  return { url: tokenUrl(endpoint, scope) };
}

/**
 * The address that asks for a token. Several scopes in one text are sent as several parameters.
 *
 * @internal
 */
export function tokenUrl(
  endpoint: TokenEndpoint,
  scope: string,
  account?: string,
): URL {
  const url = new URL(endpoint.realm);
  if (endpoint.service !== undefined) {
    url.searchParams.set('service', endpoint.service);
  }
  for (const part of scope.split(' ').filter(Boolean)) {
    url.searchParams.append('scope', part);
  }
  if (account) {
    url.searchParams.set('account', account);
  }
  return url;
}

/**
 * Reads the answer of a token server. The age of a token is measured on the server's own clock where it tells the
 * time, so that a skewed clock does not make every token look expired. Throws `AUTHENTICATION`.
 *
 * @internal
 */
export function readToken(
  answer: TokenAnswer,
  scope: string,
  now: number,
): Token {
  const document = parse(answer.body);
  const token = document.token ?? document.access_token;
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new OciError({
      code: 'AUTHENTICATION',
      message: 'The token server of the registry answered without a token',
      status: answer.status,
    });
  }
  const lifetime = Number(document.expires_in ?? defaultLifetimeSeconds);
  const seconds = lifetime > 0 ? lifetime : defaultLifetimeSeconds;
  const serverNow = Date.parse(answer.headers.date ?? '') || now;
  const issuedAt = Date.parse(String(document.issued_at)) || serverNow;
  const age = Math.max(0, serverNow - issuedAt);
  return {
    header: `Bearer ${token}`,
    expiresAt: now + seconds * usedPart * 1000 - age,
    scope,
  };
}

function parse(body: Uint8Array): Record<string, unknown> {
  try {
    return Object(JSON.parse(Buffer.from(body).toString()));
  } catch {
    return {};
  }
}
