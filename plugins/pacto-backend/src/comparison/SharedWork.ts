import type { Demand } from '../turns';

interface Job<T> {
  result: Promise<T>;
  stop: AbortController;
  demand: Demand;
  waiting: number;
}

type Work<T> = (options: { signal: AbortSignal; demand: Demand }) => Promise<T>;

/**
 * Lets those who want the same at the same time share one computation. It is stopped when nobody wants it any more.
 *
 * @internal
 */
export class SharedWork<T> {
  readonly #jobs = new Map<string, Job<T>>();

  static create<T>(): SharedWork<T> {
    return new SharedWork();
  }

  private constructor() {}

  /** Rejects with the reason of the signal as soon as that is aborted. It is urgent when somebody says so. */
  async run(
    key: string,
    work: Work<T>,
    options: { signal?: AbortSignal; urgent?: boolean } = {},
  ): Promise<T> {
    const { signal, urgent = true } = options;
    signal?.throwIfAborted();
    const job = this.#jobs.get(key) ?? this.#start(key, work);
    job.demand.urgent ||= urgent;
    job.waiting += 1;
    let onAbort = () => {};
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal?.reason);
    });
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await Promise.race([job.result, aborted]);
    } finally {
      signal?.removeEventListener('abort', onAbort);
      job.waiting -= 1;
      if (job.waiting === 0) {
        this.#forget(key, job);
        job.stop.abort();
      }
    }
  }

  #start(key: string, work: Work<T>): Job<T> {
    const stop = new AbortController();
    const demand = { urgent: false };
    const result = work({ signal: stop.signal, demand });
    const job: Job<T> = { result, stop, demand, waiting: 0 };
    this.#jobs.set(key, job);
    // Whoever waits gets the error; this is for when nobody does.
    result.catch(() => {}).finally(() => this.#forget(key, job));
    return job;
  }

  #forget(key: string, job: Job<T>): void {
    if (this.#jobs.get(key) === job) this.#jobs.delete(key);
  }
}
