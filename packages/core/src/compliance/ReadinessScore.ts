/**
 * What one claim (a check in 1.x) gives.
 *
 * @public
 */
export interface ReadinessItem {
  id: string;
  weight: number;
  /** 0 for what is deferred, which does not count at all. */
  earned: number;
  /**
   * `expired` and `unreadable-date` are about the date that decides this item: its own in 1.1, that of the whole in
   * later generations. `unsaid` is a claim without the status that later generations want.
   */
  state:
    | 'done'
    | 'partial'
    | 'not-done'
    | 'deferred'
    | 'expired'
    | 'unreadable-date'
    | 'unsaid';
  /** The date that decides it, as written. */
  expires?: string;
}

/**
 * How ready a service is at one moment.
 *
 * @public
 */
export interface ReadinessScore {
  /** 0 to 100, a whole number; 0 when nothing counts. */
  score: number;
  /** Weight of what counts: everything but deferred items. */
  total: number;
  earned: number;
  /** 100 where the contract says nothing. */
  minScore: number;
  /** Not expired, and the score is at least `minScore`. */
  passing: boolean;
  /** The date of the whole has passed or cannot be read. Always false in 1.1, where each check has its own. */
  expired: boolean;
  /** All of them, in the order of the contract. */
  items: ReadinessItem[];
  /** What takes points away, the most first, then by id. */
  against: { id: string; lost: number; message: string }[];
  /**
   * The last day (`YYYY-MM-DD`, UTC) on which the score holds if nobody does anything: the date of the whole, also
   * when it has passed; in 1.1 the earliest date of the checks that still count. Absent where no such date is readable.
   */
  holdsUntil?: string;
}
