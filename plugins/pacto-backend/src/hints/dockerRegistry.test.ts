import type { AddressInfo } from 'node:net';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import eventsPlugin from '@backstage/plugin-events-backend';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import eventsModulePacto from '@pacto/backstage-plugin-events-backend-module-pacto';
import { readWebhookConfigs } from '@pacto/backstage-plugin-pacto-node';
import { RegistryClient } from '@pacto/oci';
import {
  describeWith,
  type DockerRegistry,
  startDockerRegistry,
} from '@pacto/oci/testUtils';
import { pushContract } from '../__testUtils__/bundles';
import type { Hint } from './HintQueue';
import { Hints } from './Hints';

jest.setTimeout(60_000);

const SECRET = 'a-secret-of-the-tests';
/** The name of the registry in the configuration; its port is not known before it starts. */
const HOST = 'registry.test';

/** A plugin that does nothing but take hints. */
function takeHints(hints: Hint[]) {
  return createBackendPlugin({
    pluginId: 'pacto',
    register(env) {
      env.registerInit({
        deps: {
          config: coreServices.rootConfig,
          events: eventsServiceRef,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
        },
        async init({ config, events, lifecycle, logger }) {
          const receiver = await Hints.start({
            events,
            logger,
            meter: { notification: () => {} },
            webhooks: readWebhookConfigs(config),
            sources: [
              {
                id: 'shop',
                host: HOST,
                covers: () => true,
                discovers: { entities: false, references: false },
              },
            ],
            repositories: { known: async () => new Set() },
            queue: {
              add: async hint => {
                hints.push(hint);
              },
            },
          });
          lifecycle.addShutdownHook(() => receiver.stop());
        },
      });
    },
  });
}

describeWith(['docker-registry'], 'notifications of docker-registry', () => {
  const hints: Hint[] = [];
  const cleanUps: (() => Promise<unknown>)[] = [];
  let backend: TestBackend;

  beforeAll(async () => {
    const webhook = { type: 'distribution', registry: HOST, secret: SECRET };
    backend = await startTestBackend({
      features: [
        eventsPlugin,
        eventsModulePacto,
        eventsServiceFactory,
        takeHints(hints),
        mockServices.rootConfig.factory({
          data: {
            events: { useEventBus: 'never' },
            pacto: { webhooks: { main: webhook } },
          },
        }),
      ],
    });
  });

  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0)) await cleanUp();
    hints.length = 0;
  });

  afterAll(() => backend.stop());

  async function start(authorization: string) {
    const { port } = backend.server.address() as AddressInfo;
    const registry: DockerRegistry = await startDockerRegistry({
      notifications: {
        url: `http://localhost:${port}/api/events/http/pacto.webhook.main`,
        authorization,
      },
    });
    const writer = RegistryClient.create({
      host: registry.host,
      plainHttp: true,
      privateAddresses: true,
    });
    cleanUps.push(
      () => writer.close(),
      () => registry.stop(),
    );
    return { registry, writer };
  }

  async function hintsAfter(count: number): Promise<Hint[]> {
    for (let round = 0; round < 100 && hints.length < count; round += 1) {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return hints;
  }

  const hint = (tags: string[]) => ({
    sourceId: 'shop',
    repository: `${HOST}/shop/orders`,
    reason: 'hint',
    tags,
  });

  it('of a push and of a deletion lead to hints', async () => {
    const { registry, writer } = await start(`Bearer ${SECRET}`);
    const contract = { name: 'orders', version: '1.0.0' };
    const { digest } = await pushContract(writer, 'shop/orders', contract);
    expect(await hintsAfter(1)).toEqual([hint(['1.0.0'])]);

    await fetch(`${registry.url}/v2/shop/orders/manifests/${digest}`, {
      method: 'DELETE',
    });
    expect(await hintsAfter(2)).toEqual([hint(['1.0.0']), hint([])]);
  });

  it('with a wrong secret lead to nothing', async () => {
    const { writer } = await start('Bearer another-secret-of-the-tests');
    const contract = { name: 'orders', version: '1.0.0' };
    await pushContract(writer, 'shop/orders', contract);
    // Longer than docker-registry waits before it tries again.
    await new Promise(resolve => setTimeout(resolve, 2000));
    expect(hints).toEqual([]);
  });
});
