import { IncomingMessage } from 'node:http';
import { digestOf } from '../digest';
import { mediaTypes } from '../mediaTypes';
import { errorReply, FakeReply } from './FakeReply';

interface StoredManifest {
  bytes: Uint8Array;
  mediaType: string;
}

interface StoredRepository {
  blobs: Map<string, Uint8Array>;
  manifests: Map<string, StoredManifest>;
  tags: Map<string, string>;
}

interface FakeRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingMessage['headers'];
  body: Uint8Array;
}

// What docker-registry 2.8 says where it has no such interface.
const pageNotFound: FakeReply = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from('404 page not found\n'),
};

/**
 * The normal behaviour of a fake registry.
 *
 * @internal
 */
export class FakeRegistryStore {
  static create(options: { referrers: boolean }): FakeRegistryStore {
    return new FakeRegistryStore(options.referrers);
  }

  readonly #referrers: boolean;
  readonly #repositories = new Map<string, StoredRepository>();

  private constructor(referrers: boolean) {
    this.#referrers = referrers;
  }

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

  removeRepository(repository: string): void {
    this.#repositories.delete(repository);
  }

  removeTag(repository: string, tag: string): void {
    this.#repositories.get(repository)?.tags.delete(tag);
  }

  /** All tags that name it vanish with it, as in docker-registry. */
  removeManifest(repository: string, digest: string): void {
    const { manifests, tags } = this.#create(repository);
    manifests.delete(digest);
    for (const [tag, named] of [...tags]) {
      if (named === digest) {
        tags.delete(tag);
      }
    }
  }

  answer(request: FakeRequest): FakeReply {
    const { method, headers, body } = request;
    const { pathname, searchParams } = new URL(request.url, 'http://registry');
    if (pathname === '/v2/') {
      return { status: 200, headers: {}, body: {} };
    }
    if (pathname === '/v2/_catalog') {
      const names = [...this.#repositories.keys()].sort();
      const page = pageOf(names, pathname, searchParams);
      return {
        status: 200,
        headers: page.headers,
        body: { repositories: page.names },
      };
    }
    const [, name, kind, reference] =
      /^\/v2\/(.+)\/(tags|manifests|blobs|referrers)\/(.*)$/.exec(pathname) ??
      [];
    if (method === 'POST') {
      this.#create(name);
      const location = `/v2/${name}/blobs/uploads/1?state=open`;
      return { status: 202, headers: { location } };
    }
    if (method === 'PUT' && kind === 'blobs') {
      this.putBlob(name, body);
      return { status: 201, headers: {} };
    }
    if (method === 'PUT') {
      const mediaType = headers['content-type'] ?? '';
      const digest = this.putManifest(name, reference, {
        bytes: body,
        mediaType,
      });
      return { status: 201, headers: { 'docker-content-digest': digest } };
    }
    const repository = this.#repositories.get(name);
    if (!repository) {
      return errorReply(404, 'NAME_UNKNOWN');
    }
    switch (kind) {
      case 'tags': {
        const page = pageOf(
          [...repository.tags.keys()],
          pathname,
          searchParams,
        );
        const { names: tags, headers: link } = page;
        return { status: 200, headers: link, body: { name, tags } };
      }
      case 'blobs':
        return readBlob(repository, reference);
      case 'referrers':
        return this.#referrers
          ? readReferrers(repository, reference)
          : pageNotFound;
      default:
        return readManifest(repository, reference, headers['if-none-match']);
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

function readBlob({ blobs }: StoredRepository, digest: string): FakeReply {
  const body = blobs.get(digest);
  return body
    ? { status: 200, headers: { 'docker-content-digest': digest }, body }
    : errorReply(404, 'BLOB_UNKNOWN');
}

function readManifest(
  { manifests, tags }: StoredRepository,
  reference: string,
  known: string | undefined,
): FakeReply {
  const digest = tags.get(reference) ?? reference;
  const manifest = manifests.get(digest);
  if (!manifest) {
    return errorReply(404, 'MANIFEST_UNKNOWN');
  }
  if (known === `"${digest}"`) {
    return { status: 304, headers: {} };
  }
  const headers = {
    'content-type': manifest.mediaType,
    'docker-content-digest': digest,
  };
  return { status: 200, headers, body: manifest.bytes };
}

/** Source: OCI distribution specification, Listing Referrers. */
function readReferrers(
  { manifests }: StoredRepository,
  subject: string,
): FakeReply {
  const found = [...manifests].flatMap(([digest, { bytes, mediaType }]) => {
    const document = JSON.parse(Buffer.from(bytes).toString());
    const { artifactType = document.config?.mediaType, annotations } = document;
    return document.subject?.digest === subject
      ? [{ mediaType, digest, size: bytes.length, artifactType, annotations }]
      : [];
  });
  const mediaType = mediaTypes.ociIndex;
  return {
    status: 200,
    headers: { 'content-type': mediaType },
    body: { schemaVersion: 2, mediaType, manifests: found },
  };
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
