import { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { digestOf } from '../digest';

interface StoredManifest {
  bytes: Uint8Array;
  mediaType: string;
}

interface StoredRepository {
  blobs: Map<string, Uint8Array>;
  manifests: Map<string, StoredManifest>;
  tags: Map<string, string>;
}

/**
 * The normal behaviour of a fake registry.
 *
 * @internal
 */
export class FakeRegistryStore {
  readonly #repositories = new Map<string, StoredRepository>();

  putBlob(repository: string, bytes: Uint8Array): void {
    this.#create(repository).blobs.set(digestOf(bytes), bytes);
  }

  putManifest(
    repository: string,
    reference: string,
    manifest: StoredManifest,
  ): string {
    const { manifests, tags } = this.#create(repository);
    const digest = digestOf(manifest.bytes);
    manifests.set(digest, manifest);
    if (reference !== digest) {
      tags.set(reference, digest);
    }
    return digest;
  }

  serve(request: IncomingMessage, response: ServerResponse): void {
    this.#route(request, response).catch(error => response.destroy(error));
  }

  async #route(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body = await buffer(request);
    const { pathname, searchParams } = new URL(request.url!, 'http://registry');
    if (pathname === '/v2/_catalog') {
      const page = pageOf(
        [...this.#repositories.keys()].sort(),
        pathname,
        searchParams,
      );
      send(response, 200, { repositories: page.names }, page.headers);
      return;
    }
    const [, name, kind, reference] =
      /^\/v2\/(.+)\/(tags|manifests|blobs)\/(.*)$/.exec(pathname) ?? [];
    if (request.method === 'POST') {
      this.#create(name);
      send(response, 202, undefined, {
        location: `/v2/${name}/blobs/uploads/1?state=open`,
      });
    } else if (request.method === 'PUT' && kind === 'blobs') {
      this.putBlob(name, body);
      send(response, 201);
    } else if (request.method === 'PUT') {
      const mediaType = request.headers['content-type'] ?? '';
      const digest = this.putManifest(name, reference, {
        bytes: body,
        mediaType,
      });
      send(response, 201, undefined, { 'docker-content-digest': digest });
    } else {
      this.#read(request, response, { name, kind, reference, searchParams });
    }
  }

  #read(
    request: IncomingMessage,
    response: ServerResponse,
    asked: {
      name: string;
      kind: string;
      reference: string;
      searchParams: URLSearchParams;
    },
  ): void {
    const { name, kind, reference, searchParams } = asked;
    const repository = this.#repositories.get(name);
    if (!repository) {
      refuse(response, 404, 'NAME_UNKNOWN');
    } else if (kind === 'tags') {
      const path = `/v2/${name}/tags/list`;
      const page = pageOf([...repository.tags.keys()], path, searchParams);
      send(response, 200, { name, tags: page.names }, page.headers);
    } else if (kind === 'blobs') {
      const bytes = repository.blobs.get(reference);
      if (bytes) {
        send(response, 200, bytes, { 'docker-content-digest': reference });
      } else {
        refuse(response, 404, 'BLOB_UNKNOWN');
      }
    } else {
      const digest = repository.tags.get(reference) ?? reference;
      const manifest = repository.manifests.get(digest);
      if (!manifest) {
        refuse(response, 404, 'MANIFEST_UNKNOWN');
      } else if (request.headers['if-none-match'] === `"${digest}"`) {
        send(response, 304);
      } else {
        send(response, 200, manifest.bytes, {
          'content-type': manifest.mediaType,
          'docker-content-digest': digest,
        });
      }
    }
  }

  #create(name: string): StoredRepository {
    let repository = this.#repositories.get(name);
    if (!repository) {
      repository = { blobs: new Map(), manifests: new Map(), tags: new Map() };
      this.#repositories.set(name, repository);
    }
    return repository;
  }
}

/**
 * Answers with an error document.
 *
 * @public
 */
export function refuse(
  response: ServerResponse,
  status: number,
  code: string,
): void {
  send(response, status, { errors: [{ code, message: code.toLowerCase() }] });
}

/**
 * Answers with bytes, a JSON document or nothing.
 *
 * @public
 */
export function send(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): void {
  const isBytes = body instanceof Uint8Array;
  const type = isBytes ? 'application/octet-stream' : 'application/json';
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': type }),
    ...headers,
  });
  response.end(isBytes || body === undefined ? body : JSON.stringify(body));
}

function pageOf(names: string[], path: string, query: URLSearchParams) {
  const start = names.indexOf(query.get('last') ?? '') + 1;
  const count = Number(query.get('n') ?? names.length);
  const page = names.slice(start, start + count);
  const more = start + count < names.length;
  const next = new URLSearchParams({
    last: page[page.length - 1] ?? '',
    n: String(count),
  });
  const headers: Record<string, string> = more
    ? { link: `<${path}?${next}>; rel="next"` }
    : {};
  return { names: page, headers };
}
