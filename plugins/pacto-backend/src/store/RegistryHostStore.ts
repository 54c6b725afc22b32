/**
 * What all replicas must know before they ask a registry. Times are milliseconds since the epoch; 0 for never.
 *
 * @internal
 */
export interface RegistryHostRecord {
  /** The registry asked for a pause until then. */
  heldUntil: number;
  /** It did not answer so often that nobody asks before then. */
  openUntil: number;
  /** How often in a row that happened. */
  trips: number;
  /** Since when it is held or does not answer. */
  since?: string;
  /** A code. */
  reason?: string;
}

/** @internal */
export interface RegistryHostStore {
  get(host: string): Promise<RegistryHostRecord | undefined>;
  /** Replaces what is known, except that a pause is never made shorter: it ends by itself. */
  save(host: string, record: RegistryHostRecord): Promise<void>;
  /**
   * Takes the next of the starting times that all replicas share, which are `intervalMs` apart; up to `burst` of them
   * are there at once after a rest. Answers when it is, in milliseconds since the epoch. Times that are more than
   * `mostAhead` places ahead are none: the clock was put back.
   */
  reserve(
    host: string,
    options: {
      now: number;
      intervalMs: number;
      burst: number;
      mostAhead: number;
    },
  ): Promise<number>;
}
