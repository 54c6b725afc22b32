import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  PACTO_CONTRACTS_CHANGED_TOPIC,
  pactoPermissions,
} from '@pacto/backstage-plugin-pacto-common';
import { readPactoConfig } from './config';
import { createEngine } from './createEngine';
import { createRouter } from './routes';
import { createServices } from './services';
import { ChangeSignals } from './signals';
import { createStores } from './store';
import { OciContractSource, SyncScheduler } from './sync';
import { WorkerPool } from './workers';

/**
 * Reads contracts from OCI sources into its own tables, and serves them at `/api/pacto`.
 *
 * @public
 */
export const pactoPlugin = createBackendPlugin({
  pluginId: 'pacto',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auditor, httpAuth, events, logger } = deps;
        const config = readPactoConfig(deps.config);
        const sources = config.sources.map(OciContractSource.fromConfig);
        const stores = await createStores(deps.database);
        const workers = WorkerPool.create({
          settings: config.workers,
          logger,
        });
        const shutdown = new AbortController();
        const signals = ChangeSignals.create({
          signals: deps.signals,
          version: () => stores.services.fleetVersion(),
          logger,
        });
        const engine = createEngine({
          stores,
          sources,
          workers,
          concurrency: config.workers.threads,
          logger,
          onClassified: () => signals.changed(),
        });
        const syncs = SyncScheduler.create({
          scheduler: deps.scheduler,
          stores,
          engine,
          config,
          sources,
          logger,
          shutdown: shutdown.signal,
          onChanged: eventPayload => {
            signals.changed();
            return events.publish({
              topic: PACTO_CONTRACTS_CHANGED_TOPIC,
              eventPayload,
            });
          },
        });
        const services = createServices({
          ...deps,
          stores,
          engine,
          triggerSync: sourceId => syncs.trigger(sourceId),
        });
        deps.permissionsRegistry.addPermissions(pactoPermissions);
        deps.httpRouter.use(createRouter({ services, httpAuth, auditor }));
        deps.lifecycle.addShutdownHook(async () => {
          shutdown.abort();
          signals.stop();
          await workers.close();
          await Promise.all(sources.map(({ reader }) => reader.close()));
        });
        await syncs.start();
      },
    });
  },
});
