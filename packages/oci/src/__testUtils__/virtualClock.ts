import { setTimeout as realSleep } from 'node:timers/promises';
import { Clock } from '../registry/Clock';

interface Sleeper {
  at: number;
  wake: () => void;
}

// Answers on loopback take less; where one takes longer, time only goes by a little early.
const quietMs = 15;

/**
 * A clock for work that sleeps in many places at once and talks over the network in between: time stands still while
 * something happens and jumps to the next awakening when nothing does.
 */
export function virtualClock(activity: () => number) {
  let time = Date.parse('2026-01-01T00:00:00Z');
  let sleepers: Sleeper[] = [];
  const clock: Clock = {
    now: () => time,
    random: () => 0.5,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const sleeper = { at: time + ms, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  };

  const advance = () => {
    time = Math.max(time, Math.min(...sleepers.map(({ at }) => at)));
    const due = sleepers.filter(({ at }) => at <= time);
    sleepers = sleepers.filter(({ at }) => at > time);
    due.forEach(({ wake }) => wake());
  };

  return {
    clock,
    /** Lets so many milliseconds go by in which nobody sleeps. */
    skip: (ms: number) => {
      time += ms;
    },
    /** The results of work, with time made to pass for it. */
    async run<T>(work: Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
      let ended = false;
      const results = Promise.allSettled(work).finally(() => {
        ended = true;
      });
      let seen = -1;
      while (!ended) {
        const now = activity();
        if (now === seen && sleepers.length > 0) {
          advance();
        }
        seen = now;
        await realSleep(quietMs);
      }
      return results;
    },
  };
}
