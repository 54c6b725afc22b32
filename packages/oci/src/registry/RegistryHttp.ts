import { IncomingHttpHeaders } from 'node:http';
import pLimit, { Limit } from 'p-limit';
import { cancellation } from '../cancellation';
import { Authorization, Authorizer } from './Authorizer';
import { parseChallenges } from './challenge';
import { Clock, systemClock } from './Clock';
import { RegistryRequest, RegistryResponse } from './exchange';
import { HostGate } from './HostGate';
import { readBody, slowestBytesPerSecond } from './readBody';
import { maxRedirects, redirectTarget } from './redirects';
import { readErrorDocument, refusal } from './refusals';
import { RegistryAddress, parseRegistryAddress } from './registryAddress';
import { RegistryAgents } from './RegistryAgents';
import { RegistryOptions } from './RegistryOptions';
import { requestHead } from './requestHead';
import { retrying } from './retrying';
import { TokenAnswer } from './tokens';
import { transportError } from './transportErrors';

const errorBodyBytes = 16 * 1024;
const tokenBodyBytes = 64 * 1024;

/**
 * Sends requests to one registry: authenticated, redirected, repeated, limited in number, size and time.
 *
 * @internal
 */
export class RegistryHttp {
  static create(
    options: RegistryOptions,
    clock: Clock = systemClock,
  ): RegistryHttp {
    return new RegistryHttp(options, clock);
  }

  readonly address: RegistryAddress;
  readonly #agents: RegistryAgents;
  readonly #authorizer: Authorizer;
  readonly #bodyMs: number;
  readonly #clock: Clock;
  readonly #closing = new AbortController();
  readonly #gate: HostGate;
  readonly #headMs: number;
  readonly #retries: number;
  readonly #slots: Limit;
  readonly #userAgent: string;

  private constructor(options: RegistryOptions, clock: Clock) {
    const { concurrency = 8, timeouts = {}, trustedRealms = [] } = options;
    this.address = parseRegistryAddress(
      options.host,
      options.plainHttp ?? false,
    );
    const { connectMs = 5_000, headersMs = 30_000 } = timeouts;
    this.#bodyMs = timeouts.bodyMs ?? 30_000;
    this.#headMs = connectMs + headersMs;
    this.#clock = clock;
    this.#gate = HostGate.create(clock);
    this.#slots = pLimit(concurrency);
    this.#retries = options.retries ?? 3;
    this.#userAgent = options.userAgent ?? 'pacto-oci';
    this.#agents = RegistryAgents.create({
      registryHostname: this.address.hostname,
      trustedHostnames: trustedRealms.map(realm => realm.replace(/:\d+$/, '')),
      connections: concurrency,
      connectMs,
      headersMs,
      bodyMs: this.#bodyMs,
    });
    this.#authorizer = Authorizer.create({
      registry: this.address,
      credentials: options.credentials,
      trustedRealms,
      fetchToken: (url, authorization) => this.#fetchToken(url, authorization),
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
      gate: this.#gate,
      slots: this.#slots,
      retries: this.#retries,
      signal,
    });
    return abortable(work, signal);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#agents.close();
  }

  async #attempt(
    request: RegistryRequest,
    signal: AbortSignal,
  ): Promise<RegistryResponse> {
    signal.throwIfAborted();
    const { scope } = request;
    const authorization = await this.#authorizer.authorize(scope);
    let response = await this.#exchange(request, authorization?.header, signal);
    if (isRefused(response, authorization)) {
      const challenge = response.headers['www-authenticate'];
      const renewed = await this.#authorizer.renew(
        scope,
        authorization,
        challenge,
      );
      if (renewed) {
        response = await this.#exchange(request, renewed.header, signal);
      }
    }
    if (!request.expect.includes(response.status)) {
      throw refusal(this.address.host, request, response, this.#clock.now());
    }
    return response;
  }

  async #exchange(
    request: Omit<RegistryRequest, 'scope'>,
    authorization: string | undefined,
    signal: AbortSignal,
    hops = request.method === 'GET' ? maxRedirects : 0,
  ): Promise<RegistryResponse> {
    const { method, body, expect } = request;
    let { url } = request;
    let foreign = false;
    try {
      for (let hopsLeft = hops; ; hopsLeft--) {
        const answer = await requestHead(
          url,
          {
            method,
            body,
            signal,
            dispatcher: this.#agents.for(url),
            // Without it each HEAD request costs a connection.
            reset: false,
            headers: {
              'user-agent': this.#userAgent,
              ...request.headers,
              ...(authorization && !foreign ? { authorization } : {}),
            },
          },
          this.#headMs + secondsFor(body) * 1000,
        );
        const { statusCode: status, headers } = answer;
        const hoped = expect.includes(status);
        // Also of a redirect: a body that is left unread keeps its connection.
        const bytes = await readBody(answer.body, {
          maxBytes: hoped ? request.maxBytes : errorBodyBytes,
          truncate: !hoped,
          exactBytes: hoped ? request.exactBytes : undefined,
          declaredBytes: method === 'HEAD' ? undefined : contentLength(headers),
          patienceMs: this.#bodyMs,
        });
        const location = [headers.location].flat()[0];
        const target = redirectTarget(url, { status, location }, hopsLeft);
        if (!target) {
          return { status, headers, body: bytes, foreign };
        }
        foreign ||= target.origin !== this.address.origin;
        url = target;
      }
    } catch (error) {
      throw transportError(error, this.address.host, signal);
    }
  }

  async #fetchToken(
    url: URL,
    authorization: string | undefined,
  ): Promise<TokenAnswer> {
    const request = {
      method: 'GET' as const,
      url,
      what: 'a token',
      expect: [200],
      maxBytes: tokenBodyBytes,
    };
    const response = await this.#exchange(
      request,
      authorization,
      this.#closing.signal,
      0,
    );
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

function secondsFor(body: Uint8Array | undefined): number {
  return (body?.length ?? 0) / slowestBytesPerSecond;
}

function contentLength(headers: IncomingHttpHeaders): number | undefined {
  const header = headers['content-length'];
  return header && /^\d+$/.test(header) ? Number(header) : undefined;
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
