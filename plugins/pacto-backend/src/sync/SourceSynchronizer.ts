import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ContractsChangedPayload } from '@pacto/backstage-plugin-pacto-common';
import type { Assessor } from '../assessment';
import type { SyncSettings } from '../config';
import type { SignatureChecker } from '../signatures';
import type { Problem, Stores, SyncCounts, SyncOutcome } from '../store';
import { type Meter, traced } from '../telemetry';
import type { Workers } from '../workers';
import {
  affectedRepositories,
  type ChangedRepository,
} from './affectedRepositories';
import type { ContractSource } from './ContractSource';
import type { EntityRepositories } from './Discovery';
import { failureOf } from './failure';
import type { HopClassifier } from './HopClassifier';
import type { OperationLister } from './OperationLister';
import { LabelReader } from './LabelReader';
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
  signatures: SignatureChecker;
  source: ContractSource;
  /** All that are configured. */
  sources: readonly ContractSource[];
  entities: EntityRepositories;
  settings: SyncSettings;
  meter: Meter;
  logger: LoggerService;
  /** Told once per sync that changed something. */
  onChanged(payload: ContractsChangedPayload): Promise<void>;
  now?: () => Date;
}

/** Between two notes of how far a run is. */
const PROGRESS_MS = 2_000;

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
    const { stores, assessor, source, settings, operations, hops, signatures } =
      this.#options;
    const at = this.#now();
    const lastRecheck = await stores.runs.lastRecheck(source.id);
    const { last } = await stores.runs.of(source.id);
    // One that does not end in time must not keep those at the end of the list from ever being read.
    const wasCutOff =
      last?.rechecked &&
      (last.outcome === 'interrupted' || last.outcome === 'running');
    const recheck =
      !wasCutOff &&
      (!lastRecheck ||
        Date.parse(at) - Date.parse(lastRecheck.startedAt) >=
          settings.versionTagRecheckMs);
    const { id } = await stores.runs.start({
      sourceId: source.id,
      at,
      rechecked: recheck,
    });
    const gone = new AbortController();
    const pass = SyncPass.create({
      ...this.#options,
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
      scrutiny: { recheck: () => recheck, impatient: false },
      at,
      signal: AbortSignal.any([signal, gone.signal]),
    });
    const countTraffic = startCounting(source, pass.counts);
    const ticker = setInterval(() => {
      countTraffic();
      // The next tick, or the end of the run, writes it again.
      stores.runs.progress(id, pass.counts).catch(() => {});
    }, PROGRESS_MS);

    let outcome: Exclude<SyncOutcome, 'running'>;
    let problem: Problem | undefined;
    let unexpected: unknown;
    try {
      await traced('pacto.sync', { source: source.id }, () => pass.run());
      problem = pass.problem;
      outcome = problem ? 'partial' : 'ok';
    } catch (error) {
      outcome = signal.aborted ? 'interrupted' : 'failed';
      problem = signal.aborted ? undefined : problemOf(error);
      if (problem?.code === INTERNAL.code) unexpected = error;
    } finally {
      clearInterval(ticker);
      countTraffic();
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
    this.#measure(outcome, pass, at);
    this.#log(outcome, pass, problem);
    // What follows must not wait for the next sync because nobody could be told.
    unexpected =
      (await caught(() => this.#publish(pass.changed), signal)) ?? unexpected;
    // Not in the first one, which has enough to do.
    if (recheck && lastRecheck && outcome !== 'failed') {
      const labels = LabelReader.create({ stores, source });
      unexpected =
        (await caught(() => labels.run(signal), signal)) ?? unexpected;
    }
    unexpected =
      (await caught(() => operations.run(source.id, signal), signal)) ??
      unexpected;
    unexpected =
      (await caught(
        () =>
          signatures.run({
            source,
            at: this.#now(),
            recheckMs: settings.versionTagRecheckMs,
            signal,
          }),
        signal,
      )) ?? unexpected;
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

  #measure(outcome: SyncOutcome, { counts }: SyncPass, startedAt: string) {
    const { source, meter } = this.#options;
    const seconds = (Date.parse(this.#now()) - Date.parse(startedAt)) / 1_000;
    meter.run(source.id, { outcome, seconds, counts });
  }

  #log(outcome: SyncOutcome, pass: SyncPass, problem: Problem | undefined) {
    const { source, logger } = this.#options;
    const { repositories, fetched, problems } = pass.counts;
    const fields = { source: source.id, outcome, ...pass.counts };
    if (problem) {
      logger.warn(
        `Sync of ${source.id} failed: ${problem.code}, ${problem.message}`,
        { ...fields, code: problem.code },
      );
    } else if (pass.changed.length > 0 || outcome === 'interrupted') {
      logger.info(
        `Sync of ${source.id}: ${outcome}, ${repositories} repositories, ${fetched} new revisions, ` +
          `${pass.changed.length} repositories changed, ${problems} problems`,
        fields,
      );
    }
  }

  #now(): string {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }
}

/** Keeps the traffic of a run in its counts. */
function startCounting(source: ContractSource, counts: SyncCounts) {
  const before = source.traffic();
  return () => {
    const now = source.traffic();
    counts.requests = now.requests - before.requests;
    counts.bytes = now.bytes - before.bytes;
  };
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
