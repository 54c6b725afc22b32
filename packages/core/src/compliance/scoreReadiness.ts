import type { Readiness, ReadinessClaim } from '../contract/model';
import { compact } from '../contract/load/Fields';
import { quote } from '../validation/structure/messages';
import { endOfDay } from './endOfDay';
import type { ReadinessItem, ReadinessScore } from './ReadinessScore';

/** Source: contract format, §4. */
const DEFAULT_MIN_SCORE = 100;
const DEFAULT_PARTIAL_CREDIT = 0.5;
const MAX_WEIGHT = 100;

type DateState = 'holds' | 'expired' | 'unreadable-date';

/**
 * Scores a readiness. Deferred items are left out; done ones earn their weight, partial ones a part of it, rounded.
 * In 1.1, told by items without a status and no date of the whole, a check earns its weight until its own date has
 * passed. A date holds until the end of its day in UTC; after that, or when it cannot be read, it earns nothing.
 * Source: contract format, §4.
 *
 * @param options - `now`: the moment for which the score is asked. One that is no date expires everything.
 * @public
 */
export function scoreReadiness(
  readiness: Readiness,
  { now }: { now: Date },
): ReadinessScore {
  const hasOwnDates =
    readiness.expires === undefined &&
    readiness.claims.length > 0 &&
    readiness.claims.every(({ status }) => status === undefined);
  const whole = hasOwnDates ? 'holds' : dateState(readiness.expires, now);
  const credit = within(readiness.partialCredit ?? DEFAULT_PARTIAL_CREDIT, 1);
  const items = readiness.claims.map(claim =>
    hasOwnDates
      ? datedItem(claim, now)
      : statusItem({ claim, credit, whole, expires: readiness.expires }),
  );
  const counted = items.filter(({ state }) => state !== 'deferred');
  const total = sum(counted.map(({ weight }) => weight));
  const earned = sum(counted.map(item => item.earned));
  const score = total === 0 ? 0 : Math.round((100 * earned) / total);
  const minScore = readiness.minScore ?? DEFAULT_MIN_SCORE;
  const expired = whole !== 'holds';
  return compact<ReadinessScore>({
    score,
    total,
    earned,
    minScore,
    passing: !expired && score >= minScore,
    expired,
    items,
    against: listAgainst(counted),
    holdsUntil: hasOwnDates
      ? earliestDate(counted)
      : readable(readiness.expires),
  });
}

function datedItem(claim: ReadinessClaim, now: Date): ReadinessItem {
  const weight = within(claim.weight, MAX_WEIGHT);
  const { id, expires } = claim;
  const date = dateState(expires, now);
  return date === 'holds'
    ? compact({ id, weight, earned: weight, state: 'done', expires })
    : compact({ id, weight, earned: 0, state: date, expires });
}

function statusItem(options: {
  claim: ReadinessClaim;
  credit: number;
  whole: DateState;
  expires: string | undefined;
}): ReadinessItem {
  const { claim, credit, whole, expires } = options;
  const { id, status: state = 'unsaid' } = claim;
  const weight = within(claim.weight, MAX_WEIGHT);
  if (state === 'deferred') return { id, weight, earned: 0, state };
  if (whole !== 'holds') {
    return compact({ id, weight, earned: 0, state: whole, expires });
  }
  const parts = {
    done: weight,
    // Never more than the whole, also for a weight that is no whole number.
    partial: Math.min(Math.round(weight * credit), weight),
    'not-done': 0,
    unsaid: 0,
  };
  return compact({ id, weight, earned: parts[state], state, expires });
}

function listAgainst(items: readonly ReadinessItem[]) {
  return items
    .map(item => ({
      id: item.id,
      lost: item.weight - item.earned,
      message: explain(item),
    }))
    .filter(({ lost }) => lost > 0)
    .sort(
      (a, b) => b.lost - a.lost || (a.id < b.id ? -1 : Number(a.id > b.id)),
    );
}

function explain({
  id,
  weight,
  earned,
  state,
  expires,
}: ReadinessItem): string {
  const name = quote(id);
  switch (state) {
    case 'partial':
      return `${name} is done in part, for ${earned} of ${weight} points.`;
    case 'expired':
      return `${name} no longer counts: its date was ${expires}.`;
    case 'unreadable-date':
      return `${name} does not count: ${
        expires === undefined
          ? 'there is no date'
          : `${quote(expires)} is no date`
      } until which it holds.`;
    case 'unsaid':
      return `${name} has no status.`;
    default:
      return `${name} is not done.`;
  }
}

function dateState(date: string | undefined, now: Date): DateState {
  const end = endOfDay(date);
  if (end === undefined) return 'unreadable-date';
  return now.getTime() < end ? 'holds' : 'expired';
}

function readable(date: string | undefined) {
  return endOfDay(date) === undefined ? undefined : date;
}

function earliestDate(items: readonly ReadinessItem[]): string | undefined {
  return items
    .filter(({ earned }) => earned > 0)
    .flatMap(({ expires }) => expires ?? [])
    .sort()[0];
}

/** A contract with a number outside loads, with findings. */
function within(value: number, most: number) {
  return Math.min(Math.max(value, 0), most);
}

function sum(numbers: readonly number[]) {
  return numbers.reduce((total, number) => total + number, 0);
}
