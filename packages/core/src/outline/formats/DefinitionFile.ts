import type { FileSource, LinkedDocuments } from '../../document/links';
import type { WorkBudget } from '../../work';
import type { Notes } from '../Notes';

/**
 * The file of an interface as a reader of a format gets it.
 *
 * @internal
 */
export interface DefinitionFile {
  text: string;
  source: FileSource;
  budget: WorkBudget;
  notes: Notes;
}

/**
 * One that is JSON or YAML.
 *
 * @internal
 */
export interface DocumentFile extends DefinitionFile {
  root: Record<string, unknown>;
  documents: LinkedDocuments;
}
