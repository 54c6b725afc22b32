import { OciError } from '../errors';

/**
 * The one registry a client talks to.
 *
 * @internal
 */
export interface RegistryAddress {
  /** As configured, for messages. */
  host: string;
  /** Scheme, host and port that requests go to. */
  origin: string;
  hostname: string;
  plainHttp: boolean;
}

// Docker Hub answers under another name than its references use.
const dockerHubNames = new Set(['docker.io', 'index.docker.io']);
const dockerHubEndpoint = 'registry-1.docker.io';

/**
 * Reads `host[:port]`. Throws `INVALID_REFERENCE` for anything more than that (a scheme, a path, user information)
 * and for spellings of IP addresses that the URL standard would rewrite, such as `0x7f.1`.
 *
 * @internal
 */
export function parseRegistryAddress(
  host: string,
  plainHttp: boolean,
): RegistryAddress {
  const name = dockerHubNames.has(host)
    ? dockerHubEndpoint
    : host.toLowerCase();
  const scheme = plainHttp ? 'http' : 'https';
  const text = `${scheme}://${name}`;
  if (
    /^(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/.test(name) &&
    URL.canParse(text)
  ) {
    const url = new URL(text);
    const withoutDefaultPort = name.replace(plainHttp ? /:80$/ : /:443$/, '');
    if (url.host === withoutDefaultPort) {
      return { host, origin: url.origin, hostname: url.hostname, plainHttp };
    }
  }
  throw new OciError({
    code: 'INVALID_REFERENCE',
    // Passwords are sometimes written into the host.
    message: `"${host
      .replace(/^.*@/s, '…@')
      .slice(0, 160)}" is not a registry host`,
    remedy:
      'Write the host as host or host:port, without https:// and without a path.',
  });
}
