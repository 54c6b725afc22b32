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
  /** Bytes of the path of a file in a bundle, as UTF-8. */
  pathBytes: 1024,
  /** Bytes of one part of such a path; what file systems allow. */
  pathPartBytes: 255,
  /** Bytes of `pacto.yaml`. */
  contractBytes: 2 * 1024 * 1024,
  /** Nesting of maps and lists in YAML. */
  yamlDepth: 100,
  /** Alias expansions in YAML. */
  yamlAliases: 100,
  /** Values in YAML after alias expansion. */
  yamlNodes: 50_000,
  /** Lines of YAML; those inside a text do not count. */
  yamlLines: 100_000,
  /** Findings of one layer; the rest is counted in a last one. */
  findings: 200,
  /** Characters of a range. */
  rangeLength: 1024,
  /** Nesting of a JSON Schema that is listed. */
  schemaDepth: 64,
  /** Parts of a JSON Schema that are listed. */
  schemaNodes: 5_000,
} as const;
