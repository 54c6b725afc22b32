/** @public */
export type OverrideErrorCode =
  | 'NOT_A_MAP'
  | 'NOT_A_LIST'
  | 'OUT_OF_RANGE'
  | 'INVALID_SET'
  | 'INVALID_VALUE'
  | 'UNREADABLE'
  | 'LIMIT';

/**
 * An override that cannot be applied. It is the fault of whoever overrides, not of the contract's author.
 *
 * @public
 */
export class OverrideError extends Error {
  readonly code: OverrideErrorCode;

  /** Which override, and where in it: `values file 1`, `--set dependencies[3].ref=x`. */
  readonly place: string;

  /** What to do about it, one sentence. */
  readonly remedy: string;

  constructor(options: {
    code: OverrideErrorCode;
    place: string;
    problem: string;
    remedy: string;
  }) {
    super(`${options.place}: ${options.problem}`);
    this.name = 'OverrideError';
    this.code = options.code;
    this.place = options.place;
    this.remedy = options.remedy;
  }
}
