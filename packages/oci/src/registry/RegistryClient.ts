import { limits } from '@pacto/core';
import { digestOf, isDigest, requireDigest, verifyDigest } from '../digest';
import { requireSize } from '../descriptor';
import { manifestMediaType } from '../manifest';
import { indexTypes, manifestTypes } from '../mediaTypes';
import {
  cleanTags,
  isRepository,
  requireRepository,
  requireTagOrDigest,
} from '../names';
import { listRegistryReferrers } from '../signatures/listRegistryReferrers';
import { Referrer } from '../signatures/Referrer';
import {
  Descriptor,
  FetchedManifest,
  OciReader,
  OciWriter,
  RequestOptions,
} from '../types';
import { readListing } from './paging';
import { RegistryHttp } from './RegistryHttp';
import { RegistryOptions } from './RegistryOptions';
import { uploadBlob } from './uploads';

// Always sent: registries answer 404 for a type that was not asked for, which looks like a deletion.
const accept = [...manifestTypes, ...indexTypes].join(', ');

/**
 * Reads and writes one registry over the OCI distribution protocol. Talks to the host it was created for, to that
 * host's token server and to where that host redirects downloads, under the rules of the README.
 *
 * @public
 */
export class RegistryClient implements OciReader, OciWriter {
  /** Opens no connection. Throws `INVALID_REFERENCE` for a host that is none. */
  static create(options: RegistryOptions): RegistryClient {
    return new RegistryClient(RegistryHttp.create(options));
  }

  readonly #http: RegistryHttp;

  private constructor(http: RegistryHttp) {
    this.#http = http;
  }

  async listRepositories(options: RequestOptions = {}): Promise<string[]> {
    const names = await readListing(this.#http, {
      path: '/v2/_catalog',
      member: 'repositories',
      scope: 'registry:catalog:*',
      what: 'its repositories',
      optional: true,
      signal: options.signal,
    });
    return names.filter(isRepository).sort();
  }

  async listTags(
    repository: string,
    options: RequestOptions = {},
  ): Promise<string[]> {
    requireRepository(repository);
    const tags = await readListing(this.#http, {
      path: `/v2/${repository}/tags/list`,
      member: 'tags',
      scope: `repository:${repository}:pull`,
      what: `tags of ${repository}`,
      missing: 'REPOSITORY_NOT_FOUND',
      signal: options.signal,
    });
    return cleanTags(tags);
  }

  async fetchManifest(
    repository: string,
    reference: string,
    options: RequestOptions & { knownDigest?: string } = {},
  ): Promise<FetchedManifest | undefined> {
    requireRepository(repository);
    requireTagOrDigest(reference);
    const { knownDigest, signal } = options;
    if (knownDigest !== undefined) {
      requireDigest(knownDigest);
    }
    const response = await this.#http.send({
      method: 'GET',
      url: this.#url(`${repository}/manifests/${reference}`),
      scope: `repository:${repository}:pull`,
      what: `${repository} at ${reference}`,
      headers: {
        accept,
        ...(knownDigest ? { 'if-none-match': `"${knownDigest}"` } : {}),
      },
      expect: knownDigest ? [200, 304] : [200],
      maxBytes: limits.manifestBytes,
      signal,
    });
    if (response.status === 304) {
      return undefined;
    }
    const { body: bytes, headers } = response;
    const announced = [headers['docker-content-digest']].flat()[0];
    for (const expected of [reference, announced]) {
      if (expected && isDigest(expected)) {
        verifyDigest(bytes, expected);
      }
    }
    const digest = isDigest(reference) ? reference : digestOf(bytes);
    const mediaType = manifestMediaType(bytes, headers['content-type']);
    return digest === knownDigest ? undefined : { digest, mediaType, bytes };
  }

  async fetchBlob(
    repository: string,
    descriptor: Descriptor,
    options: RequestOptions & { maxBytes?: number } = {},
  ): Promise<Uint8Array> {
    requireRepository(repository);
    requireDigest(descriptor.digest);
    requireSize(descriptor, options.maxBytes ?? limits.layerBytes);
    const { body } = await this.#http.send({
      method: 'GET',
      url: this.#url(`${repository}/blobs/${descriptor.digest}`),
      scope: `repository:${repository}:pull`,
      what: `a part of ${repository}`,
      expect: [200],
      maxBytes: descriptor.size,
      exactBytes: descriptor.size,
      signal: options.signal,
    });
    verifyDigest(body, descriptor.digest);
    return body;
  }

  async listReferrers(
    repository: string,
    digest: string,
    options: RequestOptions = {},
  ): Promise<Referrer[]> {
    return listRegistryReferrers(this.#http, this, {
      repository,
      digest,
      ...options,
    });
  }

  async pushBlob(
    repository: string,
    bytes: Uint8Array,
    options: RequestOptions = {},
  ): Promise<{ digest: string; size: number }> {
    requireRepository(repository);
    return uploadBlob(this.#http, {
      repository,
      bytes,
      signal: options.signal,
    });
  }

  async pushManifest(
    repository: string,
    manifest: { bytes: Uint8Array; mediaType: string; tag?: string },
    options: RequestOptions = {},
  ): Promise<{ digest: string }> {
    requireRepository(repository);
    const { bytes, mediaType, tag } = manifest;
    const digest = digestOf(bytes);
    requireTagOrDigest(tag ?? digest);
    const { headers } = await this.#http.send({
      method: 'PUT',
      url: this.#url(`${repository}/manifests/${tag ?? digest}`),
      scope: `repository:${repository}:pull,push`,
      what: `an upload to ${repository}`,
      missing: 'REPOSITORY_NOT_FOUND',
      headers: { 'content-type': mediaType },
      body: bytes,
      expect: [201],
      maxBytes: limits.manifestBytes,
      signal: options.signal,
    });
    const stored = [headers['docker-content-digest']].flat()[0];
    if (stored && isDigest(stored)) {
      verifyDigest(bytes, stored);
    }
    return { digest };
  }

  /** Ends all work at once; it fails with `CANCELLED`. */
  async close(): Promise<void> {
    await this.#http.close();
  }

  #url(path: string): URL {
    return new URL(`/v2/${path}`, this.#http.address.origin);
  }
}
