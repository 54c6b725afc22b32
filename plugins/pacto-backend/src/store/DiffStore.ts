/** Names a comparison of two revisions of one repository. @internal */
export interface DiffKey {
  repositoryId: string;
  fromDigest: string;
  toDigest: string;
  profile: string;
  rulesVersion: number;
}

/**
 * A bounded cache of comparisons, as JSON. What is behind two digests never changes, so a comparison holds until the
 * rules do.
 *
 * @internal
 */
export interface DiffStore {
  /** @param at - noted as the last use, about once an hour. */
  get(key: DiffKey, at: string): Promise<string | undefined>;
  save(key: DiffKey, content: string, at: string): Promise<void>;
  /** Forgets comparisons by other rules, and then those that were not used for longest, until the rest fits. */
  prune(options: { rulesVersion: number; maxBytes: number }): Promise<void>;
}
