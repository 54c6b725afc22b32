/**
 * Limits of one comparison of schemas.
 *
 * @internal
 */
export const schemaLimits = {
  /** Levels of nesting that are compared; deeper parts are not, and the result is partial. */
  depth: 128,
  /** References that lead to one another. */
  referenceChain: 32,
  /** Values of one list that are reported one by one; one more change stands for the rest. */
  listedValues: 200,
  /** Characters of a value in a change. */
  valueLength: 200,
  /** Schemas that are merged in one comparison; others are compared as they are written. */
  merges: 5_000,
  /** Alternatives that are searched for an equal one. */
  searchedBranches: 64,
  /** Branches that are looked at when `allOf` is merged into one schema. */
  mergedBranches: 256,
} as const;
