import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  CatalogPlanner,
  pactoServiceRef,
} from '@pacto/backstage-plugin-pacto-node';
import { readPactoProviderConfig } from './config/readPactoProviderConfig';
import { PactoProcessor } from './processor/PactoProcessor';
import { EntityWriter } from './provider/EntityWriter';
import { PactoEntityProvider } from './provider/PactoEntityProvider';
import { subscribeToEvents } from './provider/subscribeToEvents';
import { CatalogReader } from './view/CatalogReader';
import { ContractIndex } from './view/ContractIndex';
import { SnapshotReader } from './view/SnapshotReader';

/** Quick enough for a person who waits, cheap enough to run for ever: two catalog queries. */
const FOLLOW_UP = {
  frequency: { seconds: 10 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 10 },
  scope: 'local',
} as const;

/**
 * Turns the contracts of the pacto backend into catalog entities and enriches hand-written ones.
 *
 * @public
 */
export const catalogModulePacto = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'pacto',
  register(env) {
    env.registerInit({
      deps: {
        processing: catalogProcessingExtensionPoint,
        rootConfig: coreServices.rootConfig,
        auth: coreServices.auth,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
        catalog: catalogServiceRef,
        events: eventsServiceRef,
        pacto: pactoServiceRef,
      },
      async init({ processing, rootConfig, scheduler, events, ...services }) {
        const { schedule, ...config } = readPactoProviderConfig(rootConfig);
        const { auth, catalog, logger, pacto } = services;
        const snapshot = SnapshotReader.create({ auth, pacto });
        const index = ContractIndex.create({
          config,
          logger,
          snapshot,
          catalog: CatalogReader.create({ auth, catalog }),
          planner: CatalogPlanner.create({ config, logger }),
        });
        const provider = PactoEntityProvider.create({
          index,
          writer: EntityWriter.create({ snapshot }),
          logger,
          reconcileRunner: scheduler.createScheduledTaskRunner(schedule),
          followUpRunner: scheduler.createScheduledTaskRunner(FOLLOW_UP),
        });
        processing.addEntityProvider(provider);
        processing.addProcessor(PactoProcessor.create({ index }));
        await subscribeToEvents({ events, provider });
      },
    });
  },
});
