import type { Limitation } from '../work';
import type { OutlineItem, OutlineProblem } from './InterfaceOutline';
import type { ItemPart } from './ItemDescription';

/**
 * What is told of an item when somebody looks closer.
 *
 * @internal
 */
export interface Details {
  description?: string;
  parts: ItemPart[];
}

/** @internal */
export interface DefinitionEntry {
  item: OutlineItem;
  /** @throws WorkLimitError and the reason of an aborted signal */
  describe(): Details;
}

/**
 * A definition file that was opened.
 *
 * @internal
 */
export interface Definition {
  file: string;
  problem?: OutlineProblem;
  format?: string;
  title?: string;
  version?: string;
  description?: string;
  entries: readonly DefinitionEntry[];
  /** Grows while items are described. */
  limitations: readonly Limitation[];
}
