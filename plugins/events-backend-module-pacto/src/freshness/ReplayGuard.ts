import { LRUCache } from 'lru-cache';
import type { Stamp } from './readStamp';

const MAX_AGE_MS = 10 * 60_000;
/** For clocks that go wrong. */
const MAX_AHEAD_MS = 5 * 60_000;
/** At 10 notifications a second this is the whole window. What falls out may be repeated, which costs one look. */
const MAX_IDS = 10_000;

/**
 * Notices notifications that come again, or long after they were made. Each replica has its own: a notification is
 * only a hint, and a second one does no harm.
 *
 * @internal
 */
export class ReplayGuard {
  readonly #now: () => number;
  readonly #seen: LRUCache<string, true>;

  static create(options: { now?: () => number } = {}): ReplayGuard {
    return new ReplayGuard(options.now ?? Date.now);
  }

  private constructor(now: () => number) {
    this.#now = now;
    this.#seen = new LRUCache({
      max: MAX_IDS,
      ttl: MAX_AGE_MS + MAX_AHEAD_MS,
      ttlResolution: 0,
      perf: { now },
    });
  }

  /**
   * Notes the notification as seen when it is fresh. An envelope with several events is judged by its newest, and is
   * known when all of them are.
   */
  check(
    webhook: string,
    stamp: Stamp,
  ): 'fresh' | 'too-old' | 'too-new' | 'seen' {
    if (stamp.times.length > 0) {
      const newest = stamp.times.reduce((a, b) => Math.max(a, b));
      if (newest < this.#now() - MAX_AGE_MS) return 'too-old';
      if (newest > this.#now() + MAX_AHEAD_MS) return 'too-new';
    }
    const keys = keysOf(webhook, stamp);
    if (keys.length > 0 && keys.every(key => this.#seen.has(key))) {
      return 'seen';
    }
    keys.forEach(key => this.#seen.set(key, true));
    return 'fresh';
  }

  /** For a notification that could not be passed on: its sender will send it again. */
  forget(webhook: string, stamp: Stamp): void {
    keysOf(webhook, stamp).forEach(key => this.#seen.delete(key));
  }
}

function keysOf(webhook: string, { ids }: Stamp): string[] {
  return ids.map(id => `${webhook} ${id}`);
}
