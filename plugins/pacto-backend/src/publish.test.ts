import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import eventsPlugin from '@backstage/plugin-events-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import eventsModulePacto from '@pacto/backstage-plugin-events-backend-module-pacto';
import { RegistryClient } from '@pacto/oci';
import {
  describeWith,
  type DockerRegistry,
  startDockerRegistry,
} from '@pacto/oci/testUtils';
import { pushContract } from './__testUtils__/bundles';
import { createTestDatabases } from './__testUtils__/databases';
import { pactoPlugin } from './plugin';

jest.setTimeout(120_000);

const SECRET = 'a-secret-of-the-tests';
const databases = createTestDatabases();

describeWith(['docker-registry'], 'a version that is pushed', () => {
  const scheduler = mockServices.scheduler();
  /** Registry and backend need to know each other's ports; this one is known to both. */
  let relay: Server;
  let registry: DockerRegistry;
  let writer: RegistryClient;
  let backend: TestBackend;

  beforeAll(async () => {
    relay = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { status } = await fetch(
        `${api()}/events/http/pacto.webhook.main`,
        {
          method: 'POST',
          headers: {
            authorization: request.headers.authorization ?? '',
            'content-type': request.headers['content-type'] ?? '',
          },
          body: Buffer.concat(chunks),
        },
      );
      response.writeHead(status).end();
    });
    relay.listen(0, '127.0.0.1');
    await once(relay, 'listening');
    registry = await startDockerRegistry({
      notifications: {
        url: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
        authorization: `Bearer ${SECRET}`,
      },
    });
    const { host } = registry;
    writer = RegistryClient.create({
      host,
      plainHttp: true,
      privateAddresses: true,
    });
    const knex = await databases.init('SQLITE_3');
    backend = await startTestBackend({
      features: [
        pactoPlugin,
        eventsPlugin,
        eventsModulePacto,
        eventsServiceFactory,
        mockServices.database.factory({ knex }),
        catalogServiceMock.factory({ entities: [] }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: {
            events: { useEventBus: 'never' },
            pacto: {
              sources: {
                shop: {
                  registry: {
                    host,
                    plainHttp: true,
                    privateAddresses: true,
                    repositories: ['shop/**'],
                  },
                },
              },
              webhooks: {
                main: { type: 'distribution', registry: host, secret: SECRET },
              },
            },
          },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await writer?.close();
    await registry?.stop();
    relay?.close();
  });

  function api(): string {
    const { port } = backend.server.address() as AddressInfo;
    return `http://localhost:${port}/api`;
  }

  /** Waits until the list of services is as expected; answers what it is in the end. */
  async function listedAs(expected: string[]): Promise<string[]> {
    let found: string[] = [];
    for (let round = 0; round < 300; round += 1) {
      const response = await fetch(`${api()}/pacto/services`, {
        headers: { authorization: mockCredentials.user.header() },
      });
      const { items } = await response.json();
      found = items.map(
        (item: { name: string; version: string; digest: string }) =>
          `${item.name} ${item.version} ${item.digest}`,
      );
      if (found.join() === expected.join()) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return found;
  }

  async function push(name: string, version: string, owner?: string) {
    const contract = { name, version, owner };
    const { digest } = await pushContract(writer, `shop/${name}`, contract);
    return `${name} ${version} ${digest}`;
  }

  it('is there without a sync of its source, in new repositories too', async () => {
    await scheduler.triggerTask('pacto:sync:shop');
    await push('orders', '1.0.0');
    const basket = await push('basket', '1.0.0');
    const orders = await push('orders', '1.1.0');
    expect(await listedAs([basket, orders])).toEqual([basket, orders]);

    // A known version tag would be trusted for an hour.
    const again = await push('orders', '1.1.0', 'team-shop');
    expect(again).not.toBe(orders);
    expect(await listedAs([basket, again])).toEqual([basket, again]);
  });
});
