import { type Readiness, scoreReadiness } from '@pacto/core';
import type { ReadinessDate } from '../store';

/** Dates that are kept; the earliest are what matters first. */
const MAX_DATES = 20;
/** Characters of the id of a claim. */
const ID_LENGTH = 200;

/**
 * The days until which a readiness holds: of the whole, or of each claim that has one of its own. Source: contract
 * format, §4.
 *
 * @internal
 */
export function readinessDates(
  readiness: Readiness | undefined,
): ReadinessDate[] | undefined {
  if (!readiness) return undefined;
  // At a moment when hardly anything has expired, so that all dates that can be read are told.
  const { items, holdsUntil } = scoreReadiness(readiness, {
    now: new Date(0),
  });
  if (readiness.expires !== undefined) {
    return holdsUntil === undefined ? undefined : [{ expires: holdsUntil }];
  }
  const dates = items.flatMap(({ id, state, expires }) =>
    expires !== undefined && (state === 'done' || state === 'expired')
      ? [{ claim: id.slice(0, ID_LENGTH), expires }]
      : [],
  );
  return dates.length === 0
    ? undefined
    : dates
        .sort((a, b) => (a.expires < b.expires ? -1 : 1))
        .slice(0, MAX_DATES);
}
