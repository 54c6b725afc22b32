/**
 * What became of the services below a root. Source: graph sheet, §6.
 *
 * @public
 */
export interface GraphDiff {
  root: GraphDiffNode;
  /** One for each name, sorted by it. */
  changes: GraphChange[];
}

/** @public */
export interface GraphDiffNode {
  name: string;
  version?: string;
  change?: GraphChange;
  children: GraphDiffNode[];
}

/** @public */
export interface GraphChange {
  name: string;
  changeType: 'added' | 'removed' | 'version_changed';
  oldVersion?: string;
  newVersion?: string;
}
