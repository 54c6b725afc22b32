import type { Workers } from '../workers';
import { describe, outline, sbom } from '../workers/look';
import { upload } from '../workers/upload';
import { diff, validate } from '../workers/worker';

/**
 * Does in the thread of the test what is for threads otherwise, and counts.
 *
 * @internal
 */
export class InlineWorkers implements Workers {
  readonly counts = { validate: 0, diff: 0, outline: 0 };

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

  upload: Workers['upload'] = async (task, { signal } = {}) => {
    signal?.throwIfAborted();
    return upload(task);
  };

  outline: Workers['outline'] = async (task, { signal } = {}) => {
    signal?.throwIfAborted();
    this.counts.outline += 1;
    return outline(task);
  };

  describe: Workers['describe'] = async (task, { signal } = {}) => {
    signal?.throwIfAborted();
    return describe(task);
  };

  sbom: Workers['sbom'] = async (task, { signal } = {}) => {
    signal?.throwIfAborted();
    return sbom(task);
  };
}
