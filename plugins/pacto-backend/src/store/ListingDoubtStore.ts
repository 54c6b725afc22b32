/** A listing that shrank too much to be believed at once. @internal */
export interface ListingDoubt {
  since: string;
  /** How many listings in a row were as short. */
  looks: number;
}

/** @internal */
export interface ListingDoubtStore {
  /** Counts one more look; answers how it stands then. */
  note(sourceId: string, at: string): Promise<ListingDoubt>;
  /** By source, of those in doubt. */
  all(): Promise<Map<string, ListingDoubt>>;
  clear(sourceId: string): Promise<void>;
}
