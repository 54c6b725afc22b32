// One backend with the real plugin, as its own process; started by tests with the path of its settings.
import { readFileSync } from 'node:fs';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { pactoPlugin } from '../../plugin';
import type { ReplicaSettings } from './Replica';

const settings: ReplicaSettings = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
const { connection, port, registry, delayMs, frequencyMs } = settings;

const emptyCatalog: Partial<CatalogService> = {
  queryEntities: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
  getEntitiesByRefs: async ({ entityRefs }) => ({
    items: entityRefs.map(() => undefined),
  }),
};

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () =>
      new ConfigReader({
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
          database: {
            client: 'pg',
            connection,
            // One database for all replicas, and none for each plugin.
            pluginDivisionMode: 'schema',
            ensureSchemaExists: true,
          },
          auth: { keys: [{ secret: 'dGVzdCBvbmx5LCBub3RoaW5nIHRvIGhpZGU=' }] },
        },
        pacto: {
          workers: { threads: 1 },
          sources: {
            shop: {
              registry: {
                host: registry,
                plainHttp: true,
                privateAddresses: true,
                repositories: ['**'],
                requestsPerSecond: 1_000,
              },
              schedule: {
                frequency: { milliseconds: frequencyMs },
                timeout: { seconds: 15 },
                initialDelay: { milliseconds: delayMs },
              },
            },
          },
        },
      }),
  }),
);
backend.add(
  createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => emptyCatalog as CatalogService,
  }),
);
backend.add(pactoPlugin);

// Without the test it has nothing to do.
process.on('disconnect', () => process.exit(0));
backend.start().then(() => process.send!({ kind: 'ready' }));
