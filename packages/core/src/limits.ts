/**
 * Limits on what strangers send. The first three equal upstream's (OCI sheet, §2); the rest are ours.
 *
 * @public
 */
export const limits = {
  /** Bytes of one file in a bundle. */
  fileBytes: 10 * 1024 * 1024,
  /** Bytes of all files of a bundle together. */
  bundleBytes: 50 * 1024 * 1024,
  /** Entries of a bundle, folders included. */
  bundleEntries: 10_000,
  /** Bytes of a layer as stored (compressed). */
  layerBytes: 50 * 1024 * 1024,
  /** Bytes of a manifest. */
  manifestBytes: 1024 * 1024,
  /** Bytes of `pacto.yaml`. */
  contractBytes: 2 * 1024 * 1024,
  /** Nesting of maps and lists in YAML. */
  yamlDepth: 100,
  /** Alias expansions in YAML. */
  yamlAliases: 100,
  /** Characters of a range. */
  rangeLength: 1024,
} as const;
