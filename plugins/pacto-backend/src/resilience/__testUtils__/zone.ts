// Tells what a process in its time zone says about a readiness around the end of its last day.
import { scoreReadiness } from '@pacto/core';

const LAST_DAY = '2026-03-29';
const MOMENTS = [
  '2026-03-28T23:59:59.999Z',
  '2026-03-29T00:00:00.000Z',
  '2026-03-29T23:59:59.999Z',
  '2026-03-30T00:00:00.000Z',
];

const expired = MOMENTS.map(moment => [
  moment,
  scoreReadiness(
    { claims: [], history: [], expires: LAST_DAY },
    { now: new Date(moment) },
  ).expired,
]);
process.stdout.write(
  JSON.stringify({
    offset: new Date(MOMENTS[0]).getTimezoneOffset(),
    expired: Object.fromEntries(expired),
  }),
);
