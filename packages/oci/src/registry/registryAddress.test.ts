import { parseRegistryAddress } from './registryAddress';

describe('parseRegistryAddress', () => {
  it.each([
    ['ghcr.io', false, 'https://ghcr.io'],
    ['GHCR.io', false, 'https://ghcr.io'],
    ['registry:5000', false, 'https://registry:5000'],
    ['registry:443', false, 'https://registry'],
    ['127.0.0.1:5000', true, 'http://127.0.0.1:5000'],
    ['[::1]:5000', true, 'http://[::1]:5000'],
    ['docker.io', false, 'https://registry-1.docker.io'],
  ])('takes %s', (host, plainHttp, origin) => {
    expect(parseRegistryAddress(host, plainHttp).origin).toBe(origin);
  });

  it.each([
    '',
    'https://ghcr.io',
    'ghcr.io/acme',
    'user@ghcr.io',
    'user:pass@ghcr.io',
    'ghcr.io?x',
    'ghcr.io#x',
    'ghcr.io:99999',
    'ghcr.io:',
    ' ghcr.io',
    'ghcr.io\\evil',
    'ghcr.io%2f.evil',
    '0x7f.1',
    '2130706433',
    '0177.0.0.1',
    '127.1',
    '[::ffff:127.0.0.1]',
    'faß.example',
    'ｇhcr.io',
  ])('refuses %j', host => {
    expect(() => parseRegistryAddress(host, false)).toThrow(
      expect.objectContaining({ code: 'INVALID_REFERENCE' }),
    );
  });

  it('does not repeat a password that was written into the host', () => {
    expect(() => parseRegistryAddress('robot:canary@ghcr.io', false)).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('canary'),
      }),
    );
  });
});
