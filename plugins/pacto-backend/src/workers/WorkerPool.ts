import { Piscina } from 'piscina';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { WorkerSettings } from '../config';
import type { InterfaceOutline, ItemDescription } from '@pacto/core';
import { Turns } from '../turns';
import type { Answer } from './answer';
import type {
  DescribeTask,
  DiffResult,
  DiffTask,
  OutlineTask,
  SbomReading,
  SbomTask,
  Task,
  UploadResult,
  UploadTask,
  ValidateResult,
  ValidateTask,
  Workers,
  WorkOptions,
} from './tasks';
import { worker } from './worker';
import { WorkerFailure } from './WorkerFailure';

/** A thread that is not needed is given back; starting one takes about a second. */
const IDLE_MS = 60_000;

/** Syncs do it, and nobody waits for those. */
const LATER = { urgent: false };

/** @internal */
export interface WorkerPoolOptions {
  settings: WorkerSettings;
  logger: LoggerService;
  /** A module that exports the function `worker`. */
  file?: string;
}

/**
 * {@link Workers} on a few threads. A task that takes too long, or that is no longer wanted, ends with its thread,
 * and the next task gets a new one.
 *
 * @internal
 */
export class WorkerPool implements Workers {
  readonly #pool: Piscina;
  readonly #settings: WorkerSettings;
  readonly #logger: LoggerService;
  readonly #closing = new AbortController();
  /** Aborted, and replaced, when a thread fails that no task is assigned to: it did not start. */
  #broken = new AbortController();
  /** Tasks wait here and not in the pool, so that the time limit is on work alone. */
  readonly #turns: Turns;

  static create(options: WorkerPoolOptions): WorkerPool {
    return new WorkerPool(options);
  }

  private constructor(options: WorkerPoolOptions) {
    const { settings, logger, file = worker.file } = options;
    this.#settings = settings;
    this.#logger = logger;
    this.#turns = Turns.create({ running: settings.threads });
    this.#pool = new Piscina({
      filename: file,
      name: 'worker',
      minThreads: 0,
      maxThreads: settings.threads,
      idleTimeout: IDLE_MS,
      // What strangers wrote gets no look at secrets in the environment.
      env: {},
      execArgv: execArgvFor(file),
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMiB },
    });
    this.#pool.on('error', error => {
      // The pool would leave the task waiting for a thread.
      this.#broken.abort(error);
      this.#broken = new AbortController();
    });
  }

  validate(
    task: ValidateTask,
    options: { signal?: AbortSignal } = {},
  ): Promise<ValidateResult> {
    return this.#run(task, { demand: LATER, ...options });
  }

  diff(task: DiffTask, options: WorkOptions = {}): Promise<DiffResult> {
    return this.#run(task, options);
  }

  upload(task: UploadTask, options: WorkOptions = {}): Promise<UploadResult> {
    return this.#run(task, options);
  }

  outline(
    task: OutlineTask,
    options: WorkOptions = {},
  ): Promise<InterfaceOutline> {
    return this.#run(task, options);
  }

  describe(
    task: DescribeTask,
    options: WorkOptions = {},
  ): Promise<ItemDescription | undefined> {
    return this.#run(task, options);
  }

  sbom(task: SbomTask, options: WorkOptions = {}): Promise<SbomReading> {
    return this.#run(task, options);
  }

  /** Ends all threads; what runs or waits is rejected. */
  async close(): Promise<void> {
    this.#closing.abort(new ServiceUnavailableError('The backend shuts down'));
    await this.#pool.destroy();
  }

  #run<T>(task: Task, { signal, demand }: WorkOptions): Promise<T> {
    const closing = this.#closing.signal;
    const unwanted = signal ? AbortSignal.any([signal, closing]) : closing;
    return this.#turns.run(() => this.#runNow<T>(task, unwanted), {
      signal: unwanted,
      demand,
    });
  }

  async #runNow<T>(task: Task, unwanted: AbortSignal): Promise<T> {
    unwanted.throwIfAborted();
    const overtime = new AbortController();
    const timer = setTimeout(
      () => overtime.abort(),
      this.#settings.timeLimitMs,
    );
    const broken = this.#broken.signal;
    let answer: Answer;
    try {
      answer = await this.#pool.run(task, {
        signal: AbortSignal.any([unwanted, overtime.signal, broken]),
      });
    } catch (error) {
      unwanted.throwIfAborted();
      if (overtime.signal.aborted) throw new WorkerFailure('CHECK_TIMED_OUT');
      throw this.#toError(broken.aborted ? broken.reason : toError(error));
    } finally {
      clearTimeout(timer);
    }
    if ('result' in answer) return answer.result as T;
    this.#logger.error(`Checking a contract failed: ${answer.fault}`);
    throw new WorkerFailure('CHECK_CRASHED');
  }

  /** A thread that does not even start, or that somebody ended, says nothing about what it was to work on. */
  #toError(error: Error & { code?: string }): Error {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return new WorkerFailure('CHECK_OUT_OF_MEMORY');
    }
    // Not as the cause: that would be part of what callers of the API are told.
    this.#logger.error('A thread that checks contracts ended', error);
    return new ServiceUnavailableError(
      'A thread that checks contracts ended. Try again; if that does not help, the log of the backend says why.',
    );
  }
}

/** From sources (tests, `start`) a thread has to compile TypeScript; otherwise it starts like the backend itself. */
function execArgvFor(file: string): string[] | undefined {
  return file.endsWith('.ts')
    ? ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')]
    : undefined;
}
