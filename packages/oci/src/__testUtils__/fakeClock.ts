import { Clock } from '../registry/Clock';

/** A clock that moves only by sleeping, and notes for how long. */
export function fakeClock(random = 0.5) {
  let time = 0;
  const sleeps: number[] = [];
  const clock: Clock = {
    now: () => time,
    random: () => random,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      sleeps.push(ms);
      time += ms;
    },
  };
  return { clock, sleeps };
}
