// The sync of the backend with its real stores, budget and threads, without the rest of it.
import { ConfigReader } from '@backstage/config';
import { Budgets } from '../../../plugins/pacto-backend/src/budget';
import {
  type RegistrySourceConfig,
  readPactoConfig,
} from '../../../plugins/pacto-backend/src/config';
import { createEngine } from '../../../plugins/pacto-backend/src/createEngine';
import { OciContractSource } from '../../../plugins/pacto-backend/src/sync';
import { SourceSynchronizer } from '../../../plugins/pacto-backend/src/sync/SourceSynchronizer';
import { createMeter } from '../../../plugins/pacto-backend/src/telemetry';
import { WorkerPool } from '../../../plugins/pacto-backend/src/workers';
import { openTables } from '../../fleet/generate/store/openTables';
import { Meter } from './Meter';
import type { BackendOptions, SyncResult } from './messages';
import { processorTime } from './processorTime';
import { readSettings, serve } from './serve';
import { stderrLogger as logger } from './stderrLogger';

const ID = 'bench';

async function main(): Promise<void> {
  const options = readSettings<BackendOptions>();
  const { stores, knex, destroy } = await openTables(options.connection);
  const config = readConfig(options);
  const [sourceConfig] = config.sources as RegistrySourceConfig[];
  const meter = createMeter();
  const budgets = Budgets.create({
    ...{ sources: config.sources, hosts: stores.hosts, logger, meter },
  });
  const budget = budgets.of(sourceConfig);
  const source = OciContractSource.fromConfig(sourceConfig, {
    budget: { ...budget, concurrency: options.concurrency },
  });
  const workers = WorkerPool.create({ settings: config.workers, logger });
  // The thread compiles these sources first, which one of a built backend does not.
  await workers.validate({ files: [] });
  let events = 0;
  let statements = 0;
  knex.on('query', () => {
    statements += 1;
  });
  const synchronizer = SourceSynchronizer.create({
    ...createEngine({
      ...{ stores, sources: [source], workers, logger },
      concurrency: options.threads,
    }),
    ...{ stores, source, sources: [source], settings: config.sync, logger },
    ...{ entities: { repositoriesOn: async () => [] }, meter },
    onChanged: async () => {
      events += 1;
    },
  });
  const pids = [process.pid, ...options.servers];
  let finished = { at: 0, processor: 0 };
  const finish = stores.runs.finish.bind(stores.runs);
  stores.runs.finish = async (...args) => {
    await finish(...args);
    finished = {
      at: performance.now(),
      processor: processorTime(pids),
    };
  };
  const sync = async (): Promise<SyncResult> => {
    events = 0;
    statements = 0;
    const gauge = Meter.start();
    const before = processorTime(pids);
    const start = performance.now();
    await synchronizer.run();
    const totalMilliseconds = performance.now() - start;
    const { last } = await stores.runs.of(ID);
    return {
      ...gauge.stop(),
      ...{ outcome: last!.outcome, fetched: last!.fetched },
      ...{ events, statements },
      milliseconds: finished.at - start,
      processor: finished.processor - before,
      totalMilliseconds,
    };
  };
  serve(sync, async () => {
    await workers.close();
    await source.close();
    await destroy();
  });
}

function readConfig(options: BackendOptions) {
  const { host, repositories, threads } = options;
  const config = readPactoConfig(
    new ConfigReader({
      pacto: {
        sources: {
          [ID]: {
            registry: {
              ...{ host, repositories },
              ...{ plainHttp: true, privateAddresses: true },
            },
          },
        },
        workers: { threads },
      },
    }),
  );
  // More than may be configured: what is measured is work, not waiting.
  for (const source of config.sources) {
    Object.assign(source, { requestsPerSecond: 1_000_000 });
  }
  return config;
}

main();
