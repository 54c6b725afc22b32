import { mockCredentials } from '@backstage/backend-test-utils';
import { RegistryClient } from '@pacto/oci';
import {
  type FakeRegistry,
  refuse,
  send,
  startFakeRegistry,
} from '@pacto/oci/testUtils';
import { pushContract } from './__testUtils__/bundles';
import { createTestDatabases } from './__testUtils__/databases';
import { PluginHarness } from './__testUtils__/PluginHarness';
import { serviceIdOf } from './store';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const PASSWORD = 'canary-77c0';

describe('a source that fails', () => {
  let registry: FakeRegistry;
  let harness: PluginHarness;
  let down = false;

  beforeAll(async () => {
    registry = await startFakeRegistry();
    const writer = RegistryClient.create({
      host: registry.host,
      plainHttp: true,
      privateAddresses: true,
    });
    for (const name of ['payments', 'orders']) {
      await pushContract(writer, `acme/${name}`, { name, version: '1.0.0' });
    }
    await writer.close();
    // Everything is asked for with the password from here on.
    registry.script(/./, (request, response) => {
      if (down) refuse(response, 503, 'UNAVAILABLE');
      else if (!request.headers.authorization) {
        send(response, 401, undefined, {
          'www-authenticate': `Basic realm="${PASSWORD}"`,
        });
      } else response.destroy();
    });
    harness = await PluginHarness.start({
      knex: await databases.init('SQLITE_3'),
      config: {
        sources: {
          shop: {
            registry: {
              host: registry.host,
              plainHttp: true,
              privateAddresses: true,
              repositories: ['acme/*'],
              credentials: { username: 'reader', password: PASSWORD },
            },
          },
        },
      },
    });
  });

  afterAll(async () => {
    await harness.stop();
    await registry.stop();
  });

  it('is told in every answer, with since-when, and nobody sees the password', async () => {
    await harness.sync();
    const { items } = await harness.get('/sources');
    expect(items).toMatchObject([
      {
        id: 'shop',
        health: 'failing',
        failingSince: expect.any(String),
        lastRun: { outcome: 'failed', error: { code: 'UNAVAILABLE' } },
      },
    ]);
    const { failingSince } = items[0];
    down = true;
    await harness.sync();
    expect((await harness.get('/sources')).items[0]).toMatchObject({
      failingSince,
    });
    const limitation = {
      code: 'UNAVAILABLE',
      since: failingSince,
      sourceId: 'shop',
    };
    const list = await harness.get('/services');
    expect(list).toMatchObject({
      completeness: 'none',
      asOf: null,
      limitations: [limitation],
    });

    const answers = [
      await harness.call('get', '/services'),
      await harness.call('get', '/sources'),
      await harness.call('get', '/snapshot', mockCredentials.service.header()),
      await harness.call('post', '/sources/shop/sync'),
    ].map(({ text }) => text);
    const logged = [
      harness.logger.debug,
      harness.logger.info,
      harness.logger.warn,
      harness.logger.error,
    ].flatMap(({ mock }) => mock.calls);
    expect(logged.length).toBeGreaterThan(0);
    expect(JSON.stringify([answers, logged])).not.toContain(PASSWORD);
    expect(
      registry.requests.some(({ headers }) =>
        headers.authorization?.includes(
          Buffer.from(`reader:${PASSWORD}`).toString('base64'),
        ),
      ),
    ).toBe(true);
  });
});

describe('a source that fails after it was read', () => {
  let registry: FakeRegistry;
  let harness: PluginHarness;
  let broken = false;

  beforeAll(async () => {
    registry = await startFakeRegistry();
    const writer = RegistryClient.create({
      host: registry.host,
      plainHttp: true,
      privateAddresses: true,
    });
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await writer.close();
    const config = {
      registry: {
        host: registry.host,
        plainHttp: true,
        privateAddresses: true,
        repositories: ['payments'],
      },
    };
    harness = await PluginHarness.start({
      knex: await databases.init('SQLITE_3'),
      config: { sources: { shop: config } },
    });
    await harness.sync();
  });

  afterAll(async () => {
    await harness.stop();
    await registry.stop();
  });

  it('keeps its services, says that they are old, and recovers by itself', async () => {
    const path = () => `/services/${serviceIdOf(`${registry.host}/payments`)}`;
    const before = await harness.get(path());
    expect(before).toMatchObject({ completeness: 'complete' });

    broken = true;
    registry.script(/tags\/list/, (_, response) => {
      if (broken) refuse(response, 401, 'UNAUTHORIZED');
      else send(response, 200, { name: 'payments', tags: ['1.0.0'] });
    });
    await harness.sync();
    const { items } = await harness.get('/sources');
    expect(items).toMatchObject([{ health: 'failing' }]);
    const failing = await harness.get(path());
    expect(failing).toMatchObject({
      asOf: before.asOf,
      completeness: 'partial',
      service: { version: '1.0.0', status: 'valid' },
    });
    expect(failing.limitations[0]).toMatchObject({
      code: 'AUTHENTICATION',
      since: items[0].failingSince,
    });

    broken = false;
    await harness.sync();
    const after = await harness.get(path());
    expect(after).toMatchObject({ completeness: 'complete', limitations: [] });
    expect(after.asOf > before.asOf).toBe(true);
    expect((await harness.get('/sources')).items).toMatchObject([
      { health: 'ok', problems: [] },
    ]);
  });
});
