import { type Referrer } from './signatures/Referrer';

/** @public */
export interface RequestOptions {
  signal?: AbortSignal;
}

/** @public */
export interface Descriptor {
  mediaType: string;
  digest: string;
  size: number;
  annotations?: Record<string, string>;
}

/**
 * A manifest as stored, its digest computed from the bytes.
 *
 * @public
 */
export interface FetchedManifest {
  digest: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * Reads one OCI store: a registry host or a directory of image layouts. Repositories are named without the host.
 * All methods throw {@link OciError}s.
 *
 * @public
 */
export interface OciReader {
  /** Every repository of the store, sorted. Throws `UNSUPPORTED` where a registry cannot list. */
  listRepositories(options?: RequestOptions): Promise<string[]>;
  /** Every tag, de-duplicated and sorted as text; referrer and signature tags left out. */
  listTags(repository: string, options?: RequestOptions): Promise<string[]>;
  /**
   * The manifest behind a tag or a digest, one request. With `knownDigest` the store may answer `undefined`:
   * unchanged.
   */
  fetchManifest(
    repository: string,
    reference: string,
    options?: RequestOptions & { knownDigest?: string },
  ): Promise<FetchedManifest | undefined>;
  /** The bytes behind a descriptor, size and digest verified. `maxBytes` is checked before anything is fetched. */
  fetchBlob(
    repository: string,
    descriptor: Descriptor,
    options?: RequestOptions & { maxBytes?: number },
  ): Promise<Uint8Array>;
  /**
   * What is attached to a manifest. Absent where a store keeps nothing of the kind; a list that is returned is whole.
   */
  listReferrers?(
    repository: string,
    digest: string,
    options?: RequestOptions,
  ): Promise<Referrer[]>;
  close(): Promise<void>;
}

/** @public */
export interface OciWriter {
  /** Stores the bytes unless they are there already. */
  pushBlob(
    repository: string,
    bytes: Uint8Array,
    options?: RequestOptions,
  ): Promise<{ digest: string; size: number }>;
  /** Stores a manifest under its digest and, when given, a tag. */
  pushManifest(
    repository: string,
    manifest: { bytes: Uint8Array; mediaType: string; tag?: string },
    options?: RequestOptions,
  ): Promise<{ digest: string }>;
}
