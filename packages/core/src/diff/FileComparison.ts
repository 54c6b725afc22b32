import type { FileSource } from '../document/links';
import type { Limitation, WorkBudget } from '../work';
import type { ChangeCollector } from './ChangeCollector';

/**
 * What a comparison of one kind of file gets. It adds changes, or a limitation when it cannot compare in full; it
 * throws nothing but a WorkLimitError or the reason of an aborted signal.
 *
 * @internal
 */
export interface FileComparison {
  oldText: string;
  newText: string;
  /** Where each file is, and those beside it; without it references into other files are not followed. */
  oldSource?: FileSource;
  newSource?: FileSource;
  changes: ChangeCollector;
  budget: WorkBudget;
  limit(limitation: Limitation): void;
}
