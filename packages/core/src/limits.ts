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
  /** Nesting of maps and lists in a YAML file beside the contract. */
  documentDepth: 500,
  /** Values in a YAML file beside the contract after alias expansion. */
  documentNodes: 2_000_000,
  /** Keys that merge keys may bring into such a file. */
  documentMergedKeys: 10_000,
  /** Nesting of a JSON Schema that is listed. */
  schemaDepth: 64,
  /** Parts of a JSON Schema that are listed. */
  schemaNodes: 5_000,
  /** Steps to apply the schemas of one bundle; about a microsecond each. */
  validationSteps: 5_000_000,
  /** Referenced policies on one way from the contract. */
  policyDepth: 32,
  /** Referenced policies of one contract, counted each time that one is used. */
  policyReferences: 200,
  /** Packages of a bill of materials. */
  sbomPackages: 100_000,
  /** Characters of a value in the difference of two bills of materials. */
  sbomValue: 1024,
  /** Nesting of messages, groups and option values in a .proto file. */
  protobufDepth: 64,
  /** Services of one graph; more are counted. */
  graphNodes: 2_000,
  /** Dependencies of one graph; more are counted. */
  graphEdges: 10_000,
  /** Steps from the root of a resolved graph. */
  graphDepth: 100,
  /** Services named on the way from a consumer to a changed service. */
  impactPath: 100,
  /** Steps of work of one diff; a value of a specification that is compared is about one. */
  diffSteps: 20_000_000,
  /** Changes of one class that one diff lists; more are counted. */
  changesPerClass: 5_000,
  /** Characters of a path or value in a change. */
  changeText: 2_000,
  /** Characters of all paths and values of one diff before they are cut; then long ones end the work. */
  changeCharacters: 100_000_000,
  /** Operations, messages, types and the like that are listed of one interface. */
  outlineItems: 50_000,
  /** Characters of all of them together; one text may stand in many. */
  outlineCharacters: 16_000_000,
  /** Characters of the fields of one item. */
  itemCharacters: 2_000_000,
  /** Steps of work to outline one interface, or to describe one item of it. */
  outlineSteps: 10_000_000,
  /** Nesting of fields that are listed of one item of an interface. */
  fieldDepth: 8,
  /** Fields that are listed of one part of an item. */
  partFields: 500,
  /** Parts of an item that are listed. */
  itemParts: 100,
  /** Nesting of a definition file that is compared by upstream's rules. */
  diffDepth: 200,
} as const;
