/**
 * How soon work is wanted; may change while it waits.
 *
 * @internal
 */
export interface Demand {
  /** Somebody waits for an answer. */
  urgent: boolean;
}
