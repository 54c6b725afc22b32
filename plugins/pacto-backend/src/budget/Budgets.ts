import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Clock, type RequestGate, systemClock } from '@pacto/oci';
import type { RegistrySourceConfig, SourceConfig } from '../config';
import type { RegistryHostStore } from '../store';
import type { Meter } from '../telemetry';
import { BudgetGate } from './BudgetGate';
import { HostGuard } from './HostGuard';
import { createPace, createSharedPace, type Pace } from './Pace';

/** Share of a host's requests that is kept for what cannot wait for a cycle. */
const PROMPT_SHARE = 0.2;
/** Requests at once of what cannot wait, all replicas together. */
export const PROMPT_CONCURRENCY = 2;

/** What one source may do with its registry. @internal */
export interface SourceBudget {
  /** For its cycle, which runs on one replica at a time. */
  cycle: RequestGate;
  /** For what cannot wait, on any replica. */
  prompt: RequestGate;
  /** Requests of the cycle at once. */
  concurrency: number;
  traffic(): { requests: number; bytes: number };
}

interface HostBudget {
  perSecond: number;
  concurrency: number;
  sources: number;
  guard: HostGuard;
  promptPace: Pace;
}

/** @internal */
export interface BudgetsOptions {
  sources: readonly SourceConfig[];
  hosts: RegistryHostStore;
  logger: LoggerService;
  meter: Meter;
  clock?: Clock;
}

/**
 * Divides what a registry is asked per second, and at once, among the sources that read it: the platform runs the cycle
 * of each source on one replica at a time, so fixed parts need no agreement; a fifth is kept for webhooks, retries and
 * previews, which all replicas take from one row of the database. Where sources of one host disagree, the lower limit
 * counts.
 *
 * @internal
 */
export class Budgets {
  readonly #options: BudgetsOptions & { clock: Clock };
  readonly #hosts = new Map<string, HostBudget>();

  static create(options: BudgetsOptions): Budgets {
    return new Budgets(options);
  }

  private constructor(options: BudgetsOptions) {
    this.#options = { clock: systemClock, ...options };
    const registries = options.sources.filter(isRegistry);
    for (const { host } of registries) {
      if (!this.#hosts.has(host)) {
        const there = registries.filter(source => source.host === host);
        this.#hosts.set(host, this.#createHost(host, there));
      }
    }
  }

  of(source: RegistrySourceConfig): SourceBudget {
    const { clock, meter } = this.#options;
    const { perSecond, concurrency, sources, guard, promptPace } =
      this.#hosts.get(source.host)!;
    const traffic = { requests: 0, bytes: 0 };
    const { host } = source;
    return {
      cycle: BudgetGate.create({
        guard,
        pace: createPace({
          perSecond: (perSecond * (1 - PROMPT_SHARE)) / sources,
          clock,
        }),
        onSettled: outcome => {
          traffic.requests += 1;
          traffic.bytes += outcome.bytes;
          meter.request(host, outcome);
        },
      }),
      prompt: BudgetGate.create({
        guard,
        pace: promptPace,
        onSettled: outcome => meter.request(host, outcome),
      }),
      concurrency: Math.max(
        1,
        Math.floor((concurrency - PROMPT_CONCURRENCY) / sources),
      ),
      traffic: () => ({ ...traffic }),
    };
  }

  #createHost(
    host: string,
    there: readonly RegistrySourceConfig[],
  ): HostBudget {
    const { hosts, logger, clock } = this.#options;
    const perSecond = Math.min(
      ...there.map(({ requestsPerSecond }) => requestsPerSecond),
    );
    return {
      perSecond,
      concurrency: Math.min(...there.map(({ concurrency }) => concurrency)),
      sources: there.length,
      guard: HostGuard.create({ host, hosts, clock, logger }),
      promptPace: createSharedPace({
        perSecond: perSecond * PROMPT_SHARE,
        host,
        hosts,
        clock,
      }),
    };
  }
}

function isRegistry(source: SourceConfig): source is RegistrySourceConfig {
  return source.type === 'registry';
}
