/**
 * Which registry to talk to, as whom, and how patiently.
 *
 * @public
 */
export interface RegistryOptions {
  /** `host` or `host:port`; the only host that ever sees the credentials, its token server aside. */
  host: string;
  /** Speak http instead of https. Default false. */
  plainHttp?: boolean;
  /** Without it: anonymous. A `token` is sent as it is. */
  credentials?: RegistryCredentials;
  /** Requests at the same time. Default 8. */
  concurrency?: number;
  /** Hosts besides the registry's own domain that may issue tokens for it. */
  trustedRealms?: string[];
  /** Further attempts after a transient failure. Default 3. */
  retries?: number;
  userAgent?: string;
  timeouts?: RegistryTimeouts;
}

/**
 * A password, sent as it is or exchanged for tokens as the registry asks; or a token.
 *
 * @public
 */
export type RegistryCredentials =
  | { username: string; password: string }
  | { token: string };

/**
 * Milliseconds per phase of a request.
 *
 * @public
 */
export interface RegistryTimeouts {
  /** Default 5,000. */
  connectMs?: number;
  /** Until the head of the answer is there, on top of 1 second per 64 KiB sent. Default 30,000. */
  headersMs?: number;
  /** Between two pieces of a body, and for a whole body on top of 1 second per 64 KiB. Default 30,000. */
  bodyMs?: number;
}
