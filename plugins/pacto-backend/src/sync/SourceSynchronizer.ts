import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ContractsChangedPayload } from '@pacto/backstage-plugin-pacto-common';
import type { Assessor } from '../assessment';
import type { SyncSettings } from '../config';
import type { Problem, Stores, SyncOutcome } from '../store';
import type { Workers } from '../workers';
import {
  affectedRepositories,
  type ChangedRepository,
} from './affectedRepositories';
import type { ContractSource } from './ContractSource';
import { failureOf } from './failure';
import type { HopClassifier } from './HopClassifier';
import type { OperationLister } from './OperationLister';
import { MonitoredReader } from './MonitoredReader';
import { SourceFailure } from './SourceFailure';
import { SyncPass } from './SyncPass';

/** @internal */
export interface SourceSynchronizerOptions {
  stores: Stores;
  workers: Workers;
  assessor: Assessor;
  hops: HopClassifier;
  operations: OperationLister;
  source: ContractSource;
  settings: SyncSettings;
  logger: LoggerService;
  /** Told once per sync that changed something. */
  onChanged(payload: ContractsChangedPayload): Promise<void>;
  now?: () => Date;
}

const INTERNAL: Problem = {
  code: 'INTERNAL',
  message: 'The sync stopped unexpectedly',
  remedy: 'The log of the backend says why.',
};

/**
 * Runs syncs of one source, and keeps the record of them.
 *
 * @internal
 */
export class SourceSynchronizer {
  readonly #options: SourceSynchronizerOptions;

  static create(options: SourceSynchronizerOptions): SourceSynchronizer {
    return new SourceSynchronizer(options);
  }

  private constructor(options: SourceSynchronizerOptions) {
    this.#options = options;
  }

  /**
   * One sync. Failures of the source end up in the record of the run; throws only what it cannot explain, after
   * recording that too.
   */
  async run(signal: AbortSignal = new AbortController().signal): Promise<void> {
    const { stores, workers, assessor, source, settings, logger } =
      this.#options;
    const { operations, hops } = this.#options;
    const at = this.#now();
    const lastRecheck = await stores.runs.lastRecheck(source.id);
    const recheck =
      !lastRecheck ||
      Date.parse(at) - Date.parse(lastRecheck.startedAt) >=
        settings.versionTagRecheckMs;
    const { id } = await stores.runs.start({
      sourceId: source.id,
      at,
      rechecked: recheck,
    });
    const gone = new AbortController();
    const pass = SyncPass.create({
      stores,
      workers,
      assessor,
      source,
      reader: MonitoredReader.create({
        reader: source.reader,
        onGone: ({ code, remedy }) =>
          gone.abort(
            new SourceFailure({
              code,
              message: `${source.host} stopped answering (${code})`,
              remedy,
            }),
          ),
      }),
      recheck,
      graceMs: settings.missingRepositoryGraceMs,
      at,
      signal: AbortSignal.any([signal, gone.signal]),
      logger,
    });
    let outcome: Exclude<SyncOutcome, 'running'>;
    let problem: Problem | undefined;
    let unexpected: unknown;
    try {
      await pass.run();
      outcome = 'ok';
    } catch (error) {
      outcome = signal.aborted ? 'interrupted' : 'failed';
      problem = signal.aborted ? undefined : problemOf(error);
      if (problem?.code === INTERNAL.code) unexpected = error;
    }
    if (outcome !== 'interrupted') {
      await this.#noteSourceProblem(problem, at);
    }
    // Part of the run: whoever waits for its end wants to see what the policies say now.
    unexpected =
      (await caught(() => assessor.run(signal), signal)) ?? unexpected;
    pass.counts.problems = await stores.problems.count(source.id);
    if (outcome === 'ok' && pass.counts.problems > 0) outcome = 'partial';
    await stores.runs.finish(id, {
      ...pass.counts,
      at: this.#now(),
      outcome,
      error: problem,
    });
    this.#log(outcome, pass, problem);
    await this.#publish(pass.changed);
    unexpected =
      (await caught(() => operations.run(source.id, signal), signal)) ??
      unexpected;
    // Comparisons take longest, and nobody has to wait for them.
    unexpected =
      (await caught(() => hops.run(source.id, signal), signal)) ?? unexpected;
    if (unexpected) throw unexpected;
  }

  async #noteSourceProblem(problem: Problem | undefined, at: string) {
    const { stores, source } = this.#options;
    await stores.problems.replace({
      sourceId: source.id,
      problems: problem ? [{ ...problem, unreadable: false }] : [],
      at,
    });
  }

  async #publish(changed: ChangedRepository[]): Promise<void> {
    const { stores, source, onChanged } = this.#options;
    if (changed.length === 0) return;
    await onChanged({
      sourceId: source.id,
      repositories: await affectedRepositories(stores, changed),
    });
  }

  #log(outcome: SyncOutcome, pass: SyncPass, problem: Problem | undefined) {
    const { source, logger } = this.#options;
    const { repositories, fetched, problems } = pass.counts;
    if (problem) {
      logger.warn(
        `Sync of ${source.id} failed: ${problem.code}, ${problem.message}`,
      );
    } else if (pass.changed.length > 0 || outcome === 'interrupted') {
      logger.info(
        `Sync of ${source.id}: ${outcome}, ${repositories} repositories, ${fetched} new revisions, ` +
          `${pass.changed.length} repositories changed, ${problems} problems`,
      );
    }
  }

  #now(): string {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }
}

/** What work that needs no source threw, but for the reason of the signal. */
async function caught(
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return signal.aborted ? undefined : error;
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof SourceFailure) return error.problem;
  const failure = failureOf(error);
  if (!failure) return INTERNAL;
  const { code, message, remedy } = failure;
  return { code, message, remedy };
}
