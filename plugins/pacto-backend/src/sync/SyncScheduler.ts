import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { ContractsChangedPayload } from '@pacto/backstage-plugin-pacto-common';
import type { Assessor } from '../assessment';
import type { PactoConfig } from '../config';
import { retain } from '../retention';
import type { SignatureChecker } from '../signatures';
import type { Stores } from '../store';
import type { Meter } from '../telemetry';
import type { Workers } from '../workers';
import type { ContractSource } from './ContractSource';
import type { EntityRepositories } from './Discovery';
import type { HopClassifier } from './HopClassifier';
import type { OperationLister } from './OperationLister';
import { retireSources } from './retireSources';
import { SourceSynchronizer } from './SourceSynchronizer';

/** @internal */
export interface SyncSchedulerOptions {
  scheduler: SchedulerService;
  stores: Stores;
  engine: {
    workers: Workers;
    assessor: Assessor;
    hops: HopClassifier;
    operations: OperationLister;
    signatures: SignatureChecker;
  };
  config: PactoConfig;
  sources: readonly ContractSource[];
  entities: EntityRepositories;
  meter: Meter;
  logger: LoggerService;
  /** Aborted when the backend shuts down. */
  shutdown: AbortSignal;
  onChanged(payload: ContractsChangedPayload): Promise<void>;
}

/**
 * Has the platform run the sync of every source: on its schedule, on one replica at a time.
 *
 * @internal
 */
export class SyncScheduler {
  readonly #options: SyncSchedulerOptions;

  static create(options: SyncSchedulerOptions): SyncScheduler {
    return new SyncScheduler(options);
  }

  private constructor(options: SyncSchedulerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { scheduler, stores, engine, config, sources } = this.#options;
    const { entities, meter, logger, shutdown, onChanged } = this.#options;
    const configs = new Map(config.sources.map(source => [source.id, source]));
    for (const source of sources) {
      const synchronizer = SourceSynchronizer.create({
        ...engine,
        stores,
        source,
        sources,
        entities,
        meter,
        settings: config.sync,
        logger,
        onChanged,
      });
      await scheduler
        .createScheduledTaskRunner(configs.get(source.id)!.schedule)
        .run({
          id: taskId(source.id),
          fn: signal => synchronizer.run(AbortSignal.any([signal, shutdown])),
        });
    }
    await scheduler
      .createScheduledTaskRunner({
        frequency: { hours: 1 },
        timeout: { minutes: 10 },
        initialDelay: { minutes: 1 },
      })
      .run({
        id: 'pacto:retire-sources',
        fn: async () =>
          retireSources({
            stores,
            sources,
            graceMs: config.sync.missingRepositoryGraceMs,
            at: new Date().toISOString(),
            onChanged,
          }),
      });
    await scheduler
      .createScheduledTaskRunner({
        frequency: { hours: 6 },
        timeout: { minutes: 30 },
        initialDelay: { minutes: 5 },
      })
      .run({
        id: 'pacto:retention',
        fn: async signal => {
          await retain({
            stores,
            settings: config.retention,
            at: new Date().toISOString(),
            logger,
            signal: AbortSignal.any([signal, shutdown]),
          });
        },
      });
  }

  /** Asks for a sync now. Throws a ConflictError while one is running. */
  async trigger(sourceId: string): Promise<void> {
    await this.#options.scheduler.triggerTask(taskId(sourceId));
  }
}

function taskId(sourceId: string): string {
  return `pacto:sync:${sourceId}`;
}
