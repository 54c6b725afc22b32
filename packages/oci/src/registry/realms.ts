import { OciError } from '../errors';
import { RegistryAddress } from './registryAddress';

// Docker Hub issues its tokens under a sibling name.
const wellKnownRealms: Record<string, string> = {
  'registry-1.docker.io': 'auth.docker.io',
};

/**
 * Checks the address of a token server, which is text from the registry, before anything is sent there. It must be on
 * the registry's host, on a parent or sub domain of it, or be trusted by configuration; and use https unless the
 * registry itself does not. Throws `AUTHENTICATION`.
 *
 * @internal
 */
export function requireTrustedRealm(
  realm: string,
  registry: RegistryAddress,
  trustedRealms: string[],
): URL {
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  if (
    !url ||
    !['https:', 'http:'].includes(url.protocol) ||
    url.username ||
    url.password
  ) {
    throw refusal(registry, 'an address that cannot be used');
  }
  if (url.protocol === 'http:' && !registry.plainHttp) {
    throw refusal(registry, `${url.hostname} without encryption`);
  }
  const trusted =
    isRelated(url.hostname, registry.hostname) ||
    wellKnownRealms[registry.hostname] === url.hostname ||
    trustedRealms.some(host => host === url.host || host === url.hostname);
  if (!trusted) {
    throw refusal(registry, url.hostname);
  }
  return url;
}

function isRelated(realm: string, registry: string): boolean {
  return (
    realm === registry || isBelow(realm, registry) || isBelow(registry, realm)
  );
}

function isBelow(host: string, domain: string): boolean {
  // A single label such as "com" is a domain of strangers.
  return domain.includes('.') && host.endsWith(`.${domain}`);
}

function refusal(registry: RegistryAddress, where: string): OciError {
  return new OciError({
    code: 'AUTHENTICATION',
    message: `${registry.host} wants its credentials sent to ${where}, which is not trusted`,
    remedy:
      'If that token server belongs to the registry, add its host to the trusted realms of this registry.',
  });
}
