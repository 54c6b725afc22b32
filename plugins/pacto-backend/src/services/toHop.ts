import type { Hop } from '@pacto/backstage-plugin-pacto-common';
import { RULES_VERSION } from '@pacto/core';
import type { PlannedHop } from '../history';
import type { HopRecord } from '../store';

/**
 * What is known of a hop. A comparison with another revision, or by other rules, says nothing about it.
 *
 * @internal
 */
export function toHop(planned: PlannedHop, known: HopRecord | undefined): Hop {
  if (planned.kind === 'first') return { state: 'first' };
  const from = planned.from && {
    digest: planned.from.digest,
    version: planned.from.version,
  };
  if (planned.kind === 'blocked') {
    return { state: 'failed', from, reason: planned.reason };
  }
  if (
    known?.fromDigest !== planned.from.digest ||
    known.rulesVersion !== RULES_VERSION
  ) {
    return { state: 'pending', from };
  }
  const { state, classification, counts, step, reason } = known;
  return { state, from, classification, counts, step, reason };
}
