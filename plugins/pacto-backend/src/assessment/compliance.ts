import type { Compliance } from '@pacto/core';
import type { ServiceRecord } from '../store';
import type { WorkerFailure } from '../workers';

/** Reasons that are kept; the worst come first. */
const MAX_REASONS = 100;

/** @internal */
export function capReasons(compliance: Compliance): Compliance {
  return { ...compliance, reasons: compliance.reasons.slice(0, MAX_REASONS) };
}

/** Stopped work says nothing about the contract. @internal */
export function notChecked(failure: WorkerFailure): Compliance {
  const { code, message, remedy } = failure;
  return forOneReason('Unknown', { state: 'unknown', code, message, remedy });
}

/** What nobody looked at is neither good nor bad. @internal */
export const NOT_ASSESSED: Compliance = forOneReason('Unknown', {
  state: 'unknown',
  code: 'NOT_ASSESSED',
  message:
    'This revision was not checked yet. The next sync does so, if it can be read.',
});

/** Of a service whose current revision, if it has one, was not assessed. @internal */
export function notAssessed(service: ServiceRecord): Compliance {
  const { currentDigest, status } = service;
  return currentDigest === undefined && status === 'invalid'
    ? forOneReason('Invalid', {
        state: 'failed',
        code: 'NOT_READABLE',
        message: 'The contract cannot be read. Its versions say why.',
      })
    : NOT_ASSESSED;
}

function forOneReason(
  status: Compliance['status'],
  reason: Compliance['reasons'][number],
): Compliance {
  const failed = Number(reason.state === 'failed');
  return {
    status,
    score: null,
    checks: { total: 1, passed: 0, failed, warnings: 0, unknown: 1 - failed },
    reasons: [reason],
    runtimeEvaluated: false,
  };
}
