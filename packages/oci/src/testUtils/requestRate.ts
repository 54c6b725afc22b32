import { FakeRegistry, RecordedRequest } from './FakeRegistry';

/** @public */
export interface RequestRate {
  /** The most requests of any running second since the start. */
  most(): number;
  /** Requests per second of the clock, from the first one on; seconds without any are 0. */
  perSecond(): number[];
  stop(): void;
}

/**
 * Counts the requests of a registry by second, on the registry's clock.
 *
 * @public
 */
export function countRequests(registry: FakeRegistry): RequestRate {
  const times: number[] = [];
  const stop = registry.subscribe(({ at }: RecordedRequest) => times.push(at));
  return {
    most: () => mostInOneSecond(times),
    perSecond: () => bySecond(times),
    stop,
  };
}

/** Times come in order. */
function mostInOneSecond(times: number[]): number {
  let most = 0;
  let first = 0;
  times.forEach((time, index) => {
    while (time - times[first] >= 1000) {
      first += 1;
    }
    most = Math.max(most, index - first + 1);
  });
  return most;
}

function bySecond(times: number[]): number[] {
  const counts: number[] = [];
  for (const time of times) {
    const second = Math.floor((time - times[0]) / 1000);
    while (counts.length <= second) {
      counts.push(0);
    }
    counts[second] += 1;
  }
  return counts;
}
