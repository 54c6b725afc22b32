// The backend plugin on its own, over real HTTP and PostgreSQL, in a process apart from its readers.
import { readFileSync } from 'node:fs';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { ConfigReader } from '@backstage/config';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { pactoPlugin } from '../../../plugins/pacto-backend/src/plugin';
import { fakeCatalog } from './fakeCatalog';
import type { ServerMessage, ServerOptions } from './messages';

const options: ServerOptions = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
let statements = 0;
const tell = (kind: ServerMessage['kind']) =>
  process.send!({ kind, statements });

/** One row by its primary key, on the same server and pool as everything else: what nothing can be quicker than. */
const singleRow = createBackendModule({
  pluginId: 'pacto',
  moduleId: 'single-row',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpRouter: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
      },
      async init({ database, httpRouter, httpAuth }) {
        const knex = await database.getClient();
        knex.on('query', ({ sql }: { sql: string }) => {
          // What the scheduler does meanwhile is not asked for by readers.
          if (!sql.includes('backstage_backend_tasks')) statements += 1;
        });
        httpRouter.use(async (req, res, next) => {
          const id = /^\/single-row\/(\w+)$/.exec(req.path)?.[1];
          if (!id) {
            next();
            return;
          }
          await httpAuth.credentials(req, { allow: ['service'] });
          res.json(await knex('repositories').where({ id }).first());
        });
      },
    });
  },
});

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
        pacto: {
          sources: {
            [options.sourceId]: {
              layout: { directory: options.directory, host: options.host },
              schedule: {
                frequency: { hours: 24 },
                timeout: { hours: 1 },
                initialDelay: { hours: 24 },
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
    factory: () => fakeCatalog(options),
  }),
);
backend.add(singleRow);
backend.add(pactoPlugin);

process.on('message', () => tell('counts'));
// Without its parent it has nobody to serve.
process.on('disconnect', () => process.exit(0));
backend.start().then(() => tell('ready'));
