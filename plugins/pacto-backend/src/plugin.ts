import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  type ContractsChangedPayload,
  PACTO_CONTRACTS_CHANGED_TOPIC,
  pactoPermissions,
} from '@pacto/backstage-plugin-pacto-common';
import {
  readMappingConfig,
  readWebhookConfigs,
} from '@pacto/backstage-plugin-pacto-node';
import { Budgets } from './budget';
import { readPactoConfig } from './config';
import { createEngine } from './createEngine';
import { EntityRepositories } from './discovery';
import { Hints } from './hints';
import { QueueWorker, WorkQueue } from './queue';
import { createRouter } from './routes';
import { createServices } from './services';
import { readSignaturePolicies } from './signatures';
import { ChangeSignals } from './signals';
import { createStores } from './store';
import { OciContractSource, PromptSync, SyncScheduler } from './sync';
import { createMeter } from './telemetry';
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
        const stores = await createStores(deps.database);
        const meter = createMeter();
        const budgets = Budgets.create({
          sources: config.sources,
          hosts: stores.hosts,
          logger,
          meter,
        });
        const sources = config.sources.map(source =>
          OciContractSource.fromConfig(source, {
            budget: source.type === 'registry' ? budgets.of(source) : undefined,
            logger,
          }),
        );
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
          policies: readSignaturePolicies(deps.config),
          logger,
          onClassified: () => signals.changed(),
        });
        const onChanged = (eventPayload: ContractsChangedPayload) => {
          signals.changed();
          return events.publish({
            topic: PACTO_CONTRACTS_CHANGED_TOPIC,
            eventPayload,
          });
        };
        const syncs = SyncScheduler.create({
          scheduler: deps.scheduler,
          stores,
          engine,
          config,
          sources,
          entities: EntityRepositories.create(deps),
          meter,
          logger,
          shutdown: shutdown.signal,
          onChanged,
        });
        const queue = WorkQueue.create({ stores, events });
        const worker = QueueWorker.create({
          stores,
          queue,
          syncs: PromptSync.create({
            ...engine,
            stores,
            sources,
            settings: config.sync,
            onChanged,
          }),
          logger,
          meter,
          shutdown: shutdown.signal,
        });
        const services = createServices({
          ...deps,
          stores,
          sources,
          mapping: readMappingConfig(deps.config),
          engine,
          config,
          workQueue: queue,
          triggerSync: sourceId => syncs.trigger(sourceId),
        });
        const hints = await Hints.start({
          events,
          webhooks: readWebhookConfigs(deps.config),
          sources,
          repositories: stores.repositories,
          queue,
          logger,
          meter,
        });
        deps.permissionsRegistry.addPermissions(pactoPermissions);
        deps.httpRouter.use(createRouter({ services, httpAuth, auditor }));
        deps.lifecycle.addShutdownHook(async () => {
          shutdown.abort();
          signals.stop();
          await workers.close();
          await hints.stop();
          await Promise.all(sources.map(source => source.close()));
        });
        await queue.start();
        worker.start();
        await syncs.start();
      },
    });
  },
});
