/** Names a comparison of two revisions. @internal */
export interface DiffKey {
  /** Of the newer revision. */
  repositoryId: string;
  fromRepositoryId: string;
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
  /**
   * In the order of the keys. That they were asked for does not count as use.
   *
   * @param options - `maxSize`: characters; larger ones are left out
   */
  getAll(
    keys: readonly DiffKey[],
    options: { maxSize: number },
  ): Promise<(string | undefined)[]>;
  /** Nothing is kept of a repository that was removed meanwhile. */
  save(key: DiffKey, content: string, at: string): Promise<void>;
  /** Forgets comparisons by other rules, and then those that were not used for longest, until the rest fits. */
  prune(options: { rulesVersion: number; maxBytes: number }): Promise<void>;
}
