const MESSAGES = {
  CHECK_TIMED_OUT: 'that took longer than allowed',
  CHECK_OUT_OF_MEMORY: 'that needed more memory than allowed',
  CHECK_CRASHED: 'the check itself failed',
};

/** @internal */
export type WorkerFailureCode = keyof typeof MESSAGES;

const REMEDIES: Record<WorkerFailureCode, string> = {
  CHECK_TIMED_OUT:
    'Make the definitions in the bundle smaller or less nested, and publish a new version.',
  CHECK_OUT_OF_MEMORY:
    'Make the definitions in the bundle smaller or less nested, and publish a new version.',
  CHECK_CRASHED:
    'The log of the backend says why; report it, and publish a new version without what it names.',
};

/**
 * Work that was stopped or that ended its thread. The same bytes would do it again, so they are not tried again
 * before the rules change.
 *
 * @internal
 */
export class WorkerFailure extends Error {
  readonly code: WorkerFailureCode;
  readonly remedy: string;

  constructor(code: WorkerFailureCode) {
    super(`It could not be checked: ${MESSAGES[code]}.`);
    this.name = 'WorkerFailure';
    this.code = code;
    this.remedy = REMEDIES[code];
  }
}

/** Does this code say that nothing was found out, neither good nor bad? @internal */
export function isWorkerFailureCode(code: string): boolean {
  return Object.hasOwn(MESSAGES, code);
}
