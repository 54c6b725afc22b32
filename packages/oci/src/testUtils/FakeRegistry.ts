import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { digestOf } from '../digest';
import { FakeRegistryStore } from './FakeRegistryStore';

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
}

/** @public */
export type FakeAnswer = (
  request: IncomingMessage,
  response: ServerResponse,
) => void;

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
  /** How many requests match. */
  count(match: RegExp): number;
  stop(): Promise<void>;
}

/**
 * Starts a {@link FakeRegistry}. Without scripts it serves the distribution protocol in plain http to everybody,
 * uploads included; tag lists and the catalogue are paged when `n` asks for it.
 *
 * @public
 */
export async function startFakeRegistry(): Promise<FakeRegistry> {
  const store = new FakeRegistryStore();
  const requests: RecordedRequest[] = [];
  const scripts: { match: RegExp; answer: FakeAnswer; left: number }[] = [];

  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const line = `${method} ${url}`;
    requests.push({ method, url, headers });
    const script = scripts.find(
      ({ match, left }) => left > 0 && match.test(line),
    );
    if (script) {
      script.left--;
      request.resume();
      script.answer(request, response);
    } else {
      store.serve(request, response);
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    host,
    url: `http://${host}`,
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
    count: match =>
      requests.filter(({ method, url }) => match.test(`${method} ${url}`))
        .length,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
