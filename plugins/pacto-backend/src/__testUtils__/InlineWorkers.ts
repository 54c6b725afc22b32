import type { Workers } from '../workers';
import { diff, validate } from '../workers/worker';

/**
 * Does in the thread of the test what is for threads otherwise, and counts.
 *
 * @internal
 */
export class InlineWorkers implements Workers {
  readonly counts = { validate: 0, diff: 0 };

  validate: Workers['validate'] = async (task, { signal } = {}) => {
    signal?.throwIfAborted();
    this.counts.validate += 1;
    return validate(task);
  };

  diff: Workers['diff'] = async (task, { signal } = {}) => {
    signal?.throwIfAborted();
    this.counts.diff += 1;
    return diff(task);
  };
}
