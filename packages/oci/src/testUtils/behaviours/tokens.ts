import { FakeAnswer } from '../FakeRegistry';
import { sendReply } from '../FakeReply';

/** @public */
export interface Challenge {
  /** Where tokens come from. */
  realm: string;
  service?: string;
  scope?: string;
  error?: string;
}

/**
 * The text of a `WWW-Authenticate` header that asks for a token.
 *
 * @public
 */
export function bearerChallenge(challenge: Challenge): string {
  const params = Object.entries(challenge).map(
    ([name, value]) => `${name}="${value}"`,
  );
  return `Bearer ${params.join(',')}`;
}

/**
 * Answers as usual to who brings a token that is accepted (default: any), and with 401 and a challenge to all others.
 *
 * @public
 */
export function needsToken(
  challenge: Challenge,
  accepts: (token: string) => boolean = () => true,
): FakeAnswer {
  return async ({ headers }, response, normal) => {
    const [, token] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
    if (token !== undefined && accepts(token)) {
      sendReply(response, await normal());
      return;
    }
    sendReply(response, {
      status: 401,
      headers: { 'www-authenticate': bearerChallenge(challenge) },
      body: { errors: [{ code: 'UNAUTHORIZED', message: 'unauthorized' }] },
    });
  };
}

/**
 * What a token server answers. Registries differ: Quay leaves out `issued_at` and `expires_in`, others write
 * `access_token`.
 *
 * @public
 */
export function tokenAnswer(
  options: {
    token?: string;
    member?: 'token' | 'access_token';
    issuedAt?: string;
    /** Seconds. */
    expiresIn?: number;
  } = {},
): FakeAnswer {
  const { token = 'token', member = 'token', issuedAt, expiresIn } = options;
  return (_, response) =>
    sendReply(response, {
      status: 200,
      headers: {},
      body: { [member]: token, issued_at: issuedAt, expires_in: expiresIn },
    });
}
