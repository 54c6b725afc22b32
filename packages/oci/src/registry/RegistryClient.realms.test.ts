import { localSpellings } from '../__testUtils__/localSpellings';
import { useFakes } from '../__testUtils__/fakes';
import { FakeRegistry, send } from '../testUtils';

const fakes = useFakes();
const account = { username: 'robot', password: 'canary' };

describe('T4: a hostile realm gets no credentials', () => {
  let registry: FakeRegistry;
  let attacker: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
    attacker = await fakes.registry();
    attacker.script(/./, (_, response) =>
      send(response, 200, { token: 't', access_token: 't' }),
    );
  });

  function demand(challenge: string | string[]) {
    registry.script(/./, (_, response) =>
      response.writeHead(401, { 'www-authenticate': challenge }).end(),
    );
  }

  const port = () => new URL(attacker.url).port;
  const realms = (): [string, string][] => [
    ['another host', `http://localhost:${port()}/token`],
    ['a look-alike behind', `http://127.0.0.1.evil.example:${port()}/token`],
    ['a look-alike before', `http://evil127.0.0.1.example:${port()}/token`],
    ['user information', `http://127.0.0.1@localhost:${port()}/token`],
    ['user information here', `http://robot:x@127.0.0.1:${port()}/token`],
    ['another scheme', `ftp://127.0.0.1:${port()}/token`],
    ['a file', 'file:///etc/passwd'],
    ['the metadata service', 'http://169.254.169.254/latest/meta-data'],
    ['a path', '/token'],
    ['nothing', ''],
    ['text', 'not an address'],
  ];

  it('named alone', async () => {
    for (const [what, realm] of realms()) {
      demand(`Bearer realm="${realm}",service="s"`);
      for (const credentials of [
        account,
        { refreshToken: 'canary' },
        { token: 'canary' },
      ]) {
        const error = await fakes
          .client(registry, { credentials })
          .listTags('orders')
          .catch(caught => caught);
        expect([what, error.code]).toEqual([what, 'AUTHENTICATION']);
        expect(error.message).not.toContain('canary');
      }
    }
    expect(attacker.requests).toEqual([]);
  });

  it('named in any spelling of a local address', async () => {
    for (const spelling of localSpellings.filter(
      // That is the registry's own host.
      text => new URL(`http://${text}`).hostname !== '127.0.0.1',
    )) {
      demand(`Bearer realm="http://${spelling}:${port()}/token"`);
      await expect(
        fakes.client(registry, { credentials: account }).listTags('orders'),
      ).rejects.toMatchObject({ code: 'AUTHENTICATION' });
    }
    expect(attacker.requests).toEqual([]);
  });

  it('named beside a harmless one, or in an odd form', async () => {
    const evil = `http://localhost:${port()}/token`;
    for (const challenge of [
      [`Bearer realm="${evil}"`, 'Basic realm="r"'],
      [`bearer REALM="${evil}",service="s"`],
      [`Bearer service="s" , realm = "${evil}"`],
      [`Bearer realm="http://127.0.0.1/",realm="${evil}"`],
    ]) {
      demand(challenge);
      await expect(
        fakes.client(registry, { credentials: account }).listTags('orders'),
      ).rejects.toMatchObject({ code: 'AUTHENTICATION' });
    }
    expect(attacker.requests).toEqual([]);
  });

  it('reached by a redirect of the token service', async () => {
    demand(`Bearer realm="${registry.url}/token"`);
    const location = attacker.url;
    for (const status of [301, 302, 303, 307, 308]) {
      registry.script(/ \/token/, (_, response) =>
        response.writeHead(status, { location }).end(),
      );
      for (const credentials of [account, { refreshToken: 'canary' }]) {
        await expect(
          fakes.client(registry, { credentials }).listTags('orders'),
        ).rejects.toMatchObject({ code: 'FORBIDDEN_REDIRECT' });
      }
    }
    expect(attacker.requests).toEqual([]);
  });

  it('that is trusted by the configuration, to show that the others would get some', async () => {
    demand(`Bearer realm="http://localhost:${port()}/token"`);
    const client = fakes.client(registry, {
      credentials: account,
      trustedRealms: ['localhost'],
    });
    await client.listTags('orders').catch(() => {});
    expect(attacker.requests[0].headers.authorization).toMatch(/^Basic /);
  });
});
