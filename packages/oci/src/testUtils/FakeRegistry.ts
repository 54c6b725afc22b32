import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { digestOf } from '../digest';
import { FakeRegistryStore } from './FakeRegistryStore';
import { FakeReply, sendReply } from './FakeReply';

/**
 * A request that reached a fake registry.
 *
 * @public
 */
export interface RecordedRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingMessage['headers'];
  /** When it came, in milliseconds on the clock of the registry. */
  at: number;
}

/**
 * A behaviour. `normal` is what the registry would have said; with an address, what it would have said there.
 *
 * @public
 */
export type FakeAnswer = (
  request: IncomingMessage,
  response: ServerResponse,
  normal: (url?: string) => Promise<FakeReply>,
) => unknown;

/**
 * A registry in memory, on a loopback port of its own, that misbehaves on command.
 *
 * @public
 */
export interface FakeRegistry {
  host: string;
  url: string;
  requests: RecordedRequest[];
  /**
   * Answers matching requests in its own way, so many times (default: for ever), before the normal behaviour. `match`
   * is tested against `METHOD /path?query`. Later scripts come first.
   */
  script(match: RegExp, answer: FakeAnswer, times?: number): void;
  /** Stores a blob. */
  addBlob(
    repository: string,
    bytes: Uint8Array,
  ): { digest: string; size: number };
  /** Stores a manifest under its digest and, when given, a tag. */
  addManifest(
    repository: string,
    manifest: { bytes: Uint8Array; mediaType: string; tag?: string },
  ): { digest: string };
  /** From now on the repository is unknown. */
  removeRepository(repository: string): void;
  removeTag(repository: string, tag: string): void;
  /** With all tags that name it. */
  removeManifest(repository: string, digest: string): void;
  /** How many requests match. */
  count(match: RegExp): number;
  /** Calls the listener with each further request, before it is answered. Returns how to end that. */
  subscribe(listener: (request: RecordedRequest) => void): () => void;
  stop(): Promise<void>;
}

/** @public */
export interface FakeRegistryOptions {
  /** Serve https with this key and certificate, in PEM. Default: plain http. */
  tls?: { key: string; cert: string };
  /** Serve the referrers API. Default false: as docker-registry, which does not. */
  referrers?: boolean;
  /** Milliseconds, for `at` of the requests. Default: the system's clock. */
  now?: () => number;
}

/**
 * Starts a {@link FakeRegistry}. Without scripts it serves the distribution protocol to everybody, uploads included;
 * tag lists and the catalogue are paged when `n` asks for it.
 *
 * @public
 */
export async function startFakeRegistry(
  options: FakeRegistryOptions = {},
): Promise<FakeRegistry> {
  const { tls, referrers = false, now = Date.now } = options;
  const store = FakeRegistryStore.create({ referrers });
  const requests: RecordedRequest[] = [];
  const listeners = new Set<(request: RecordedRequest) => void>();
  const scripts: { match: RegExp; answer: FakeAnswer; left: number }[] = [];

  const handle = async (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const { method = '', url = '', headers } = request;
    const recorded = { method, url, headers, at: now() };
    requests.push(recorded);
    listeners.forEach(listener => listener(recorded));
    const body = buffer(request);
    body.catch(() => {}); // A client may go away while it sends.
    const normal = async (address = url) =>
      store.answer({ method, url: address, headers, body: await body });
    const script = scripts.find(
      ({ match, left }) => left > 0 && match.test(`${method} ${url}`),
    );
    if (script) {
      script.left--;
      await script.answer(request, response, normal);
    } else {
      sendReply(response, await normal());
    }
  };
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch(error => response.destroy(error));
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    host,
    url: `${tls ? 'https' : 'http'}://${host}`,
    requests,
    script: (match, answer, times = Infinity) => {
      scripts.unshift({ match, answer, left: times });
    },
    addBlob: (repository, bytes) => {
      store.putBlob(repository, bytes);
      return { digest: digestOf(bytes), size: bytes.length };
    },
    addManifest: (repository, { tag, ...manifest }) => {
      const digest = digestOf(manifest.bytes);
      store.putManifest(repository, tag ?? digest, manifest);
      return { digest };
    },
    removeRepository: repository => store.removeRepository(repository),
    removeTag: (repository, tag) => store.removeTag(repository, tag),
    removeManifest: (repository, digest) =>
      store.removeManifest(repository, digest),
    count: match =>
      requests.filter(({ method, url }) => match.test(`${method} ${url}`))
        .length,
    subscribe: subscriber => {
      listeners.add(subscriber);
      return () => listeners.delete(subscriber);
    },
    stop: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
