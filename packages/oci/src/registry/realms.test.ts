import { requireTrustedRealm } from './realms';
import { parseRegistryAddress } from './registryAddress';

const registry = (host: string, plainHttp = false) =>
  parseRegistryAddress(host, plainHttp);

describe('requireTrustedRealm', () => {
  it.each([
    ['ghcr.io', 'https://ghcr.io/token'],
    ['registry.gitlab.com', 'https://gitlab.com/jwt/auth'],
    ['example.com', 'https://auth.example.com/token'],
    ['example.com:5000', 'https://example.com:5001/token'],
    ['docker.io', 'https://auth.docker.io/token'],
  ])('lets %s send to %s', (host, realm) => {
    expect(requireTrustedRealm(realm, registry(host), []).href).toBe(realm);
  });

  it('lets a registry on plain http use plain http', () => {
    const local = registry('localhost:5000', true);
    expect(
      requireTrustedRealm('http://localhost:5001/token', local, []).port,
    ).toBe('5001');
  });

  it.each(['https://tokens.corp', 'https://tokens.corp:8443/'])(
    'lets the configuration trust %s',
    realm => {
      expect(
        requireTrustedRealm(realm, registry('ghcr.io'), ['tokens.corp']),
      ).toBeDefined();
    },
  );

  it.each([
    ['another host', 'ghcr.io', 'https://evil.example/token'],
    ['a look-alike behind', 'ghcr.io', 'https://ghcr.io.evil.example/token'],
    ['a look-alike before', 'ghcr.io', 'https://evilghcr.io/token'],
    ['a top-level domain', 'ghcr.io', 'https://io/token'],
    ['a sibling', 'registry.example.com', 'https://auth.example.com/token'],
    ['plain http', 'ghcr.io', 'http://ghcr.io/token'],
    ['user information', 'ghcr.io', 'https://ghcr.io@evil.example/token'],
    [
      'user information on itself',
      'ghcr.io',
      'https://user:pass@ghcr.io/token',
    ],
    ['another scheme', 'ghcr.io', 'file:///etc/passwd'],
    ['no address', 'ghcr.io', '/token'],
    ['the metadata service', 'ghcr.io', 'https://169.254.169.254/token'],
  ])('refuses %s', (_, host, realm) => {
    expect(() => requireTrustedRealm(realm, registry(host), [])).toThrow(
      expect.objectContaining({ code: 'AUTHENTICATION' }),
    );
  });
});
