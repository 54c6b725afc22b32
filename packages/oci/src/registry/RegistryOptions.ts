import { CredentialProvider } from './CredentialProvider';
import { RequestGate } from './RequestGate';
import { TlsOptions } from './TlsFiles';

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
  /**
   * The registry is inside a network of its own: its name may stand for a private or loopback address, and it may lead
   * to such addresses. Link-local, metadata and reserved addresses are never connected to. Default false.
   */
  privateAddresses?: boolean;
  /** Certificates for https, read again when the files change. */
  tls?: TlsOptions;
  /**
   * Address of an HTTP proxy that all requests go through, `http://[user:password@]host:port`. It resolves the names, so
   * which addresses are connected to is up to the proxy then.
   */
  proxy?: string;
  /** Without it: anonymous. */
  credentials?: RegistryCredentials | CredentialProvider;
  /** Requests at the same time. Default 8. */
  concurrency?: number;
  /** Hosts besides the registry's own domain that may issue tokens for it. */
  trustedRealms?: string[];
  /** Further attempts after a transient failure. Default 3. */
  retries?: number;
  /** Default: holds back all requests of this client for as long as the registry asks. */
  gate?: RequestGate;
  userAgent?: string;
  timeouts?: RegistryTimeouts;
}

/**
 * A password, sent as it is or exchanged for tokens as the registry asks; a token, sent as it is; or a refresh token
 * (`identitytoken` in Docker's words), exchanged for tokens only.
 *
 * @public
 */
export type RegistryCredentials =
  | { username: string; password: string }
  | { token: string }
  | { refreshToken: string };

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
