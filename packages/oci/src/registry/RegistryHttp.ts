import { lookup as systemLookup } from 'node:dns';
import pLimit, { Limit } from 'p-limit';
import { cancellation } from '../cancellation';
import { OciError } from '../errors';
import { Authorization, Authorizer } from './Authorizer';
import { parseChallenges } from './challenge';
import { Clock, systemClock } from './Clock';
import { CredentialRequest } from './CredentialProvider';
import { RegistryRequest, RegistryResponse } from './exchange';
import { readErrorDocument, refusal } from './refusals';
import { RegistryAddress, parseRegistryAddress } from './registryAddress';
import { RegistryCredentials, RegistryOptions } from './RegistryOptions';
import { GateRefusal } from './RequestGate';
import { retrying } from './retrying';
import { TokenAnswer, TokenRequest } from './tokens';
import { Surroundings, Transport } from './Transport';

const tokenBodyBytes = 64 * 1024;

/**
 * Sends requests to one registry: authenticated, redirected, repeated, limited in number, size and time.
 *
 * @internal
 */
export class RegistryHttp {
  static create(
    options: RegistryOptions,
    surroundings: Partial<Surroundings> = {},
  ): RegistryHttp {
    return new RegistryHttp(options, {
      clock: systemClock,
      lookup: systemLookup,
      ...surroundings,
    });
  }

  readonly address: RegistryAddress;
  readonly #authorizer: Authorizer;
  readonly #clock: Clock;
  readonly #configured: RegistryOptions['credentials'];
  readonly #closing = new AbortController();
  readonly #retries: number;
  readonly #slots: Limit;
  readonly #transport: Transport;

  private constructor(options: RegistryOptions, surroundings: Surroundings) {
    const { clock } = surroundings;
    const { concurrency = 8, trustedRealms = [] } = options;
    this.address = parseRegistryAddress(
      options.host,
      options.plainHttp ?? false,
    );
    this.#clock = clock;
    this.#configured = options.credentials;
    this.#slots = pLimit(concurrency);
    this.#retries = options.retries ?? 3;
    this.#transport = Transport.create(options, this.address, surroundings);
    this.#authorizer = Authorizer.create({
      registry: this.address,
      credentials: { get: request => this.#credentials(request) },
      trustedRealms,
      fetchToken: request => this.#fetchToken(request),
      now: clock.now,
    });
  }

  /** The answer, when its status is an expected one. Throws `OciError`s. */
  async send(request: RegistryRequest): Promise<RegistryResponse> {
    const signal = AbortSignal.any(
      [this.#closing.signal, request.signal ?? []].flat(),
    );
    const work = retrying(() => this.#attempt(request, signal), {
      clock: this.#clock,
      slots: this.#slots,
      retries: this.#retries,
      signal,
    });
    return abortable(work, signal);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#transport.close();
  }

  async #attempt(
    request: RegistryRequest,
    signal: AbortSignal,
  ): Promise<RegistryResponse> {
    signal.throwIfAborted();
    const { scope } = request;
    const used = await this.#authorizer.authorize(scope);
    const sendAs = (authorization: Authorization | undefined) =>
      this.#transport.send({
        ...request,
        authorization: authorization?.header,
        signal,
      });
    let response = await sendAs(used);
    if (isRefused(response, used)) {
      const challenge = response.headers['www-authenticate'];
      const renewed = await this.#authorizer.renew(scope, used, challenge);
      if (renewed) {
        response = await sendAs(renewed);
      }
    }
    if (!request.expect.includes(response.status)) {
      throw refusal(this.address.host, request, response, this.#clock.now());
    }
    return response;
  }

  async #credentials(
    request: CredentialRequest,
  ): Promise<RegistryCredentials | undefined> {
    const configured = this.#configured;
    if (!configured || !('get' in configured)) {
      return configured;
    }
    try {
      return await configured.get({
        ...request,
        signal: this.#closing.signal,
        post: (path, form) => this.#post(path, form),
      });
    } catch (error) {
      if (error instanceof OciError || error instanceof GateRefusal) {
        throw error;
      }
      // Whatever else it says may hold what is secret.
      throw new OciError({
        code: 'CONFIGURATION',
        message: `The credentials for ${this.address.host} cannot be had`,
      });
    }
  }

  async #post(path: string, form: Record<string, string>): Promise<unknown> {
    const url = new URL(path, this.address.origin);
    if (url.origin !== this.address.origin) {
      throw new OciError({
        code: 'FORBIDDEN_REDIRECT',
        message: `${path} is not a path of ${this.address.host}`,
      });
    }
    const { body } = await this.#fetchToken({
      url,
      form: new URLSearchParams(form),
    });
    try {
      return JSON.parse(Buffer.from(body).toString());
    } catch {
      return undefined;
    }
  }

  async #fetchToken({
    url,
    authorization,
    form,
  }: TokenRequest): Promise<TokenAnswer> {
    const request = {
      method: form ? ('POST' as const) : ('GET' as const),
      url,
      body: form && Buffer.from(form.toString()),
      headers: form && { 'content-type': 'application/x-www-form-urlencoded' },
      what: 'a token',
      expect: [200],
      maxBytes: tokenBodyBytes,
      authorization,
      // Shared by everybody who waits for it.
      signal: this.#closing.signal,
      hops: 0,
    };
    const response = await this.#transport.send(request);
    if (response.status !== 200) {
      throw refusal(this.address.host, request, response, this.#clock.now());
    }
    return response;
  }
}

function isRefused(
  response: RegistryResponse,
  used: Authorization | undefined,
): boolean {
  const { status, headers, body, foreign } = response;
  if (foreign) {
    return false;
  }
  // ECR Public answers 400 to an expired token, others 403.
  const seemsExpired = () =>
    /expired/i.test(readErrorDocument(body).messages) ||
    parseChallenges(headers['www-authenticate']).some(
      ({ params }) => params.get('error') === 'invalid_token',
    );
  return (
    status === 401 ||
    ((status === 400 || status === 403) &&
      used?.fresh === false &&
      seemsExpired())
  );
}

async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(cancellation(signal));
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } catch (error) {
    throw signal.aborted ? cancellation(signal) : error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
