import type { lookup as systemLookup } from 'node:dns';
import { IncomingHttpHeaders } from 'node:http';
import { OciError } from '../errors';
import { AddressGuard } from './AddressGuard';
import { Clock } from './Clock';
import { RegistryRequest, RegistryResponse } from './exchange';
import { HostGate } from './HostGate';
import { parseProxy } from './proxy';
import { readBody, slowestBytesPerSecond } from './readBody';
import { maxRedirects, redirectTarget } from './redirects';
import { refusal } from './refusals';
import { RegistryAddress } from './registryAddress';
import { RegistryAgents } from './RegistryAgents';
import { RegistryOptions } from './RegistryOptions';
import { GateRefusal, RequestGate } from './RequestGate';
import { requestHead } from './requestHead';
import { TlsFiles } from './TlsFiles';
import { transportError } from './transportErrors';

const errorBodyBytes = 16 * 1024;

/** @internal */
export interface TransportRequest extends Omit<RegistryRequest, 'scope'> {
  authorization: string | undefined;
  signal: AbortSignal;
  /** Redirects that are followed. Default: three for `GET`, else none. */
  hops?: number;
}

/**
 * What a test can put in the place of the system.
 *
 * @internal
 */
export interface Surroundings {
  clock: Clock;
  /** Resolves names. */
  lookup: typeof systemLookup;
}

/**
 * Sends one request and follows where it leads. Each hop is an exchange of its own: it passes the gate, goes to an
 * address that was checked, and is bounded in size and time.
 *
 * @internal
 */
export class Transport {
  static create(
    options: RegistryOptions,
    address: RegistryAddress,
    surroundings: Surroundings,
  ): Transport {
    return new Transport(options, address, surroundings);
  }

  readonly #address: RegistryAddress;
  readonly #agents: RegistryAgents;
  readonly #bodyMs: number;
  readonly #clock: Clock;
  readonly #gate: RequestGate;
  readonly #headMs: number;
  readonly #userAgent: string;

  private constructor(
    options: RegistryOptions,
    address: RegistryAddress,
    { clock, lookup }: Surroundings,
  ) {
    const { timeouts = {}, trustedRealms = [] } = options;
    const { connectMs = 5_000, headersMs = 30_000 } = timeouts;
    this.#address = address;
    this.#bodyMs = timeouts.bodyMs ?? 30_000;
    this.#headMs = connectMs + headersMs;
    this.#clock = clock;
    this.#gate = options.gate ?? HostGate.create(clock);
    this.#userAgent = options.userAgent ?? 'pacto-oci';
    this.#agents = RegistryAgents.create({
      guard: AddressGuard.create({
        registryHostname: address.hostname,
        trustedHostnames: trustedRealms.map(realm =>
          realm.replace(/:\d+$/, ''),
        ),
        privateAddresses: options.privateAddresses ?? false,
        lookup,
      }),
      registryOrigin: address.origin,
      tls: options.tls && TlsFiles.create(options.tls, clock),
      proxy:
        options.proxy === undefined ? undefined : parseProxy(options.proxy),
      connections: options.concurrency ?? 8,
      connectMs,
      headersMs,
      bodyMs: this.#bodyMs,
    });
  }

  /** Whatever was answered in the end. Throws `OciError`s, and {@link GateRefusal}. */
  async send(request: TransportRequest): Promise<RegistryResponse> {
    const { method, authorization } = request;
    let { url } = request;
    let foreign = false;
    for (
      let hopsLeft = request.hops ?? (method === 'GET' ? maxRedirects : 0);
      ;
      hopsLeft--
    ) {
      const response = await this.#exchange(
        { ...request, url, authorization: foreign ? undefined : authorization },
        foreign,
      );
      const { status, headers } = response;
      const location = [headers.location].flat()[0];
      const target = redirectTarget(url, { status, location }, hopsLeft);
      if (!target) {
        return response;
      }
      foreign ||= target.origin !== this.#address.origin;
      if (foreign && request.sameOrigin) {
        throw new OciError({
          code: 'UNSUPPORTED',
          message: `${this.#address.host} does not serve ${
            request.what
          } itself`,
        });
      }
      url = target;
    }
  }

  async close(): Promise<void> {
    await this.#agents.close();
  }

  async #exchange(
    request: TransportRequest,
    foreign: boolean,
  ): Promise<RegistryResponse> {
    const { signal } = request;
    await this.#gate.pass(signal).catch(error => {
      throw new GateRefusal(error);
    });
    const received = { bytes: 0 };
    let failure: OciError | undefined;
    let answered = false;
    try {
      const answer = await this.#receive(request, received);
      answered = true;
      const response = { ...answer, foreign };
      failure = this.#failureOf(request, response);
      return response;
    } catch (error) {
      failure = transportError(error, this.#address.host, signal);
      throw failure;
    } finally {
      this.#gate.settle({
        answered,
        bytes: received.bytes,
        error: failure?.retryable ? failure : undefined,
      });
    }
  }

  async #receive(
    request: TransportRequest,
    received: { bytes: number },
  ): Promise<Omit<RegistryResponse, 'foreign'>> {
    const { method, url, body, authorization, expect, signal } = request;
    const answer = await requestHead(
      url,
      {
        method,
        body,
        signal,
        dispatcher: await this.#agents.for(url),
        // Without it each HEAD request costs a connection.
        reset: false,
        headers: {
          'user-agent': this.#userAgent,
          ...request.headers,
          ...(authorization ? { authorization } : {}),
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
      onBytes: count => {
        received.bytes += count;
      },
    });
    return { status, headers, body: bytes };
  }

  /** What the gate is told of an answer. */
  #failureOf(
    request: TransportRequest,
    response: RegistryResponse,
  ): OciError | undefined {
    const { status } = response;
    const answered = request.expect.includes(status) || status < 400;
    return answered
      ? undefined
      : refusal(this.#address.host, request, response, this.#clock.now());
  }
}

function secondsFor(body: Uint8Array | undefined): number {
  return (body?.length ?? 0) / slowestBytesPerSecond;
}

function contentLength(headers: IncomingHttpHeaders): number | undefined {
  const header = headers['content-length'];
  return header && /^\d+$/.test(header) ? Number(header) : undefined;
}
