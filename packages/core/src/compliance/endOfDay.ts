import { isCalendarDate } from '../validation/crossfield/isCalendarDate';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * When a day ends in UTC, in milliseconds since 1970: the first moment that is no longer part of it.
 *
 * @param day - `YYYY-MM-DD`, a day of the calendar.
 * @returns Nothing for any other text, also for `2027-1-1` and for `2027-02-30`.
 * @internal
 */
export function endOfDay(day: string | undefined): number | undefined {
  if (day === undefined || !isCalendarDate(day)) return undefined;
  return Date.parse(`${day}T00:00:00Z`) + DAY_MS;
}
