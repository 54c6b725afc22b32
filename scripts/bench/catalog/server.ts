// The catalog and the backend plugin over real HTTP and PostgreSQL, in a process apart from who measures.
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { ConfigReader } from '@backstage/config';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import {
  type EventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { catalogModulePacto } from '../../../plugins/catalog-backend-module-pacto/src/module';
import { PactoEntityProvider } from '../../../plugins/catalog-backend-module-pacto/src/provider/PactoEntityProvider';
import { pactoPlugin } from '../../../plugins/pacto-backend/src/plugin';
import type { ServerCommand, ServerCounts, ServerOptions } from './messages';

/** As long as the provider collects changes, and a bit. */
const COLLECTED_MS = 700;

const options: ServerOptions = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
const never = {
  ...{ frequency: { hours: 24 }, timeout: { hours: 1 } },
  initialDelay: { hours: 24 },
};

const stalls = monitorEventLoopDelay({ resolution: 5 });
let counted = { mutations: 0, entities: 0 };
let reconcile: () => Promise<void>;
let events: EventsService;

const connect = PactoEntityProvider.prototype.connect;
PactoEntityProvider.prototype.connect = function counting(
  this: PactoEntityProvider,
  connection: EntityProviderConnection,
) {
  reconcile = () => this.reconcile();
  return connect.call(this, {
    refresh: request => connection.refresh(request),
    applyMutation: async mutation => {
      if (mutation.type === 'delta') {
        counted.mutations += 1;
        counted.entities += mutation.added.length + mutation.removed.length;
      }
      await connection.applyMutation(mutation);
    },
  });
};

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () =>
      new ConfigReader({
        backend: {
          baseUrl: `http://127.0.0.1:${options.port}`,
          listen: { host: '127.0.0.1', port: options.port },
          database: { client: 'pg', connection: options.connection },
          auth: {
            externalAccess: [
              {
                type: 'static',
                options: { token: options.token, subject: 'bench' },
              },
            ],
          },
        },
        catalog: {
          // Once is enough, and again when it is told to.
          processingInterval: { hours: 24 },
          providers: { pacto: { schedule: { ...never, scope: 'local' } } },
        },
        pacto: {
          sources: {
            [options.sourceId]: {
              layout: { directory: options.directory, host: options.host },
              schedule: never,
            },
          },
        },
      }),
  }),
);
backend.add(
  createBackendModule({
    pluginId: 'catalog',
    moduleId: 'bench',
    register(env) {
      env.registerInit({
        deps: { events: eventsServiceRef },
        async init(deps) {
          ({ events } = deps);
        },
      });
    },
  }),
);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(pactoPlugin);
backend.add(catalogModulePacto);

process.on('message', async (command: ServerCommand) => {
  process.send!(await carryOut(command));
});
// Without its parent it has nobody to serve.
process.on('disconnect', () => process.exit(0));
backend.start().then(() => {
  stalls.enable();
  process.send!(takeCounts());
});

async function carryOut(command: ServerCommand): Promise<ServerCounts> {
  if (command.kind === 'reconcile') await reconcile();
  if (command.kind === 'changed') {
    await events.publish({
      topic: 'pacto.contracts.changed',
      eventPayload: {
        sourceId: options.sourceId,
        repositories: command.repositories,
      },
    });
    await new Promise(resolve => setTimeout(resolve, COLLECTED_MS));
  }
  return takeCounts();
}

function takeCounts(): ServerCounts {
  const counts = {
    ...counted,
    stallMs: stalls.max / 1e6,
    memoryMiB: process.memoryUsage().rss / 1024 / 1024,
  };
  counted = { mutations: 0, entities: 0 };
  stalls.reset();
  return counts;
}
