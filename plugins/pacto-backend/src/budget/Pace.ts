import type { Clock } from '@pacto/oci';
import type { RegistryHostStore } from '../store';

/** Starting times of requests, evenly apart. @internal */
export interface Pace {
  /** Waits for the next starting time. */
  next(signal?: AbortSignal): Promise<void>;
}

/** Far more than ever wait at once: what is further ahead was taken before the clock was put back. */
const MOST_AHEAD = 300;

/**
 * Starting times of one process.
 *
 * @internal
 */
export function createPace(options: { perSecond: number; clock: Clock }): Pace {
  const { perSecond, clock } = options;
  const interval = 1_000 / perSecond;
  let nextAt = 0;
  return {
    async next(signal) {
      const now = clock.now();
      const isPutBack = nextAt - now > MOST_AHEAD * interval;
      const at = isPutBack ? now : Math.max(nextAt, now);
      nextAt = at + interval;
      if (at > now) await clock.sleep(at - now, signal);
    },
  };
}

/** What work that cannot wait may send at once after a rest: a list, a manifest, a blob, and some more. */
const BURST = 5;

/**
 * Starting times that all replicas share.
 *
 * @internal
 */
export function createSharedPace(options: {
  perSecond: number;
  host: string;
  hosts: RegistryHostStore;
  clock: Clock;
}): Pace {
  const { perSecond, host, hosts, clock } = options;
  const intervalMs = 1_000 / perSecond;
  return {
    async next(signal) {
      const now = clock.now();
      const at = await hosts.reserve(host, {
        now,
        intervalMs,
        burst: BURST,
        mostAhead: MOST_AHEAD,
      });
      if (at > now) await clock.sleep(at - now, signal);
    },
  };
}
