import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { WorkerSettings } from '../config';
import type { Answer } from './answer';
import type {
  DiffResult,
  DiffTask,
  Task,
  ValidateResult,
  ValidateTask,
  Workers,
} from './tasks';
import { worker } from './worker';
import { WorkerFailure } from './WorkerFailure';

/** A thread that is not needed is given back; starting one takes about a second. */
const IDLE_MS = 60_000;

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
  readonly #limit: ReturnType<typeof pLimit>;

  static create(options: WorkerPoolOptions): WorkerPool {
    return new WorkerPool(options);
  }

  private constructor(options: WorkerPoolOptions) {
    const { settings, logger, file = worker.file } = options;
    this.#settings = settings;
    this.#logger = logger;
    this.#limit = pLimit(settings.threads);
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
    return this.#run(task, options.signal);
  }

  diff(
    task: DiffTask,
    options: { signal?: AbortSignal } = {},
  ): Promise<DiffResult> {
    return this.#run(task, options.signal);
  }

  /** Ends all threads; what runs or waits is rejected. */
  async close(): Promise<void> {
    this.#closing.abort(new ServiceUnavailableError('The backend shuts down'));
    await this.#pool.destroy();
  }

  #run<T>(task: Task, signal?: AbortSignal): Promise<T> {
    const closing = this.#closing.signal;
    const unwanted = signal ? AbortSignal.any([signal, closing]) : closing;
    return this.#limit(() => this.#runNow<T>(task, unwanted));
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
