import { IncomingHttpHeaders } from 'node:http';

/**
 * One request to the registry, before redirects, authentication and retries.
 *
 * @internal
 */
export interface RegistryRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  url: URL;
  /** What the request needs, in the words of the token protocol: `repository:orders:pull`. */
  scope: string;
  /** What is asked for, as the end of a sentence: `tags of orders`. */
  what: string;
  /** Statuses that are not failures. */
  expect: number[];
  headers?: Record<string, string>;
  body?: Uint8Array;
  /** More than that is not read. */
  maxBytes: number;
  /** The body must have exactly so many bytes. */
  exactBytes?: number;
  /** What an error document with status 404 means when it does not name the repository. Default `NOT_FOUND`. */
  missing?: 'NOT_FOUND' | 'REPOSITORY_NOT_FOUND';
  /** Many registries do not offer this, or only to administrators: a refusal means `UNSUPPORTED`. */
  optional?: boolean;
  /** A redirect to another origin means `UNSUPPORTED`. */
  sameOrigin?: boolean;
  signal?: AbortSignal;
}

/** @internal */
export interface RegistryResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: Uint8Array;
  /** Whether another origin than the registry gave the answer, after a redirect. */
  foreign: boolean;
}
