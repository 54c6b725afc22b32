import type { Fields } from '../../contract/load/Fields';
import type { Contract } from '../../contract/model';
import type { BundleFiles } from '../BundleFiles';
import type { FindingCollector } from '../FindingCollector';

/** What every check of a layer gets. @internal */
export interface CheckContext {
  contract: Contract;
  /** The document, for what the model leaves out. */
  root: Fields;
  /** The types of interfaces by name, as written; the first of a name counts. */
  interfaceTypes: ReadonlyMap<string, string>;
  files: BundleFiles;
  findings: FindingCollector;
}

/** @internal */
export type Check = (context: CheckContext) => void;
