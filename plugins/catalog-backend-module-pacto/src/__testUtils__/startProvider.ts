import type {
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { CatalogPlanner } from '@pacto/backstage-plugin-pacto-node';
import { EntityWriter } from '../provider/EntityWriter';
import { PactoEntityProvider } from '../provider/PactoEntityProvider';
import { CatalogReader } from '../view/CatalogReader';
import { ContractIndex } from '../view/ContractIndex';
import { SnapshotReader } from '../view/SnapshotReader';
import { group } from './entities';
import { FakeCatalog } from './FakeCatalog';
import { FakePacto } from './FakePacto';
import {
  config,
  contract,
  HOST,
  item,
  needs,
} from '@pacto/backstage-plugin-pacto-node/testUtils';

class ManualRunner implements SchedulerServiceTaskRunner {
  task?: SchedulerServiceTaskInvocationDefinition;

  async run(task: SchedulerServiceTaskInvocationDefinition) {
    this.task = task;
  }

  async trigger() {
    await this.task?.fn(new AbortController().signal);
  }
}

export const repositoryOf = (name: string) => `${HOST}/shop/${name}`;

const withApi = item('orders', {
  contract: contract('orders', { interfaces: [{ name: 'api' }] }),
  definitions: { api: 'openapi: 3.0.3' },
  references: [needs('stock')],
});

/** A provider on a catalog and a pacto backend; more of them on the same two are replicas or restarts. */
export async function startProvider(
  catalog = new FakeCatalog(),
  pacto = new FakePacto([withApi, item('stock'), item('basket')]),
) {
  const auth = mockServices.auth();
  const logger = mockServices.logger.mock();
  const reconcileRunner = new ManualRunner();
  const followUpRunner = new ManualRunner();
  const snapshot = SnapshotReader.create({ auth, pacto: pacto.service });
  const provider = PactoEntityProvider.create({
    writer: EntityWriter.create({ snapshot }),
    index: ContractIndex.create({
      config,
      logger,
      snapshot,
      catalog: CatalogReader.create({ auth, catalog: catalog.service }),
      planner: CatalogPlanner.create({ config, logger }),
    }),
    logger,
    reconcileRunner,
    followUpRunner,
  });
  catalog.write(group('shop-team'));
  await provider.connect(catalog);
  return {
    catalog,
    pacto,
    provider,
    logger,
    reconcile: () => reconcileRunner.trigger(),
    followUp: () => followUpRunner.trigger(),
    /** What an event about these contracts leads to. */
    changed: async (...names: string[]) => {
      provider.contractsChanged(names.map(repositoryOf));
      await followUpRunner.trigger();
    },
  };
}

/** What `startProvider` makes by default. */
export const ALL = [
  'api:default/orders-api',
  'component:default/basket',
  'component:default/orders',
  'component:default/stock',
];
