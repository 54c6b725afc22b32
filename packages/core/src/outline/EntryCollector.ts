import { limits } from '../limits';
import { type WorkBudget, WorkLimitError } from '../work';
import type { DefinitionEntry, Details } from './Definition';
import type { OutlineItem } from './InterfaceOutline';
import type { Notes } from './Notes';
import { clip } from './texts';

/** An item as a format reads it. Texts may be of any length. */
type NewItem = Omit<OutlineItem, 'file' | 'deprecated'> & {
  deprecated?: boolean;
};

/** Longer keys would not fit into an address. */
const KEY_LENGTH = 1_000;
/** What no address, and not every database, can hold: control characters and halves of characters. */
const UNFIT = /[\p{Cc}\p{Cs}]/u;

/**
 * Gathers what a definition offers, with texts of a length that can be shown and keys that occur once.
 *
 * @internal
 */
export class EntryCollector {
  readonly entries: DefinitionEntry[] = [];
  readonly #file: string;
  readonly #budget: WorkBudget;
  readonly #notes: Notes;
  readonly #keys = new Set<string>();
  #characters = 0;

  static create(options: {
    file: string;
    budget: WorkBudget;
    notes: Notes;
  }): EntryCollector {
    return new EntryCollector(options);
  }

  private constructor(options: {
    file: string;
    budget: WorkBudget;
    notes: Notes;
  }) {
    this.#file = options.file;
    this.#budget = options.budget;
    this.#notes = options.notes;
  }

  /**
   * Adds items until the budget is used up; those until then are kept.
   *
   * @throws the reason of an aborted signal
   */
  gather(addAll: () => void): void {
    try {
      addAll();
    } catch (error) {
      if (!(error instanceof WorkLimitError)) throw error;
      this.#notes.tell(error.code, `outlining it takes ${error.message}`);
    }
  }

  /** @throws WorkLimitError and the reason of an aborted signal */
  add(wanted: NewItem, describe: () => Details): void {
    this.#budget.spend();
    const isFull =
      this.entries.length >= limits.outlineItems ||
      this.#characters >= limits.outlineCharacters;
    if (isFull) {
      const count = this.entries.length;
      const because = `only the first ${count} items are listed`;
      this.#notes.tell('TOO_MANY_ITEMS', because);
      return;
    }
    const item = this.#toItem(wanted);
    const { key, name, method = '', summary = '', group = '' } = item;
    for (const text of [key, name, method, summary, group]) {
      this.#characters += text.length;
    }
    this.entries.push({ item, describe });
  }

  #toItem(item: NewItem): OutlineItem {
    const { kind, method, summary, group, depth, line } = item;
    return {
      key: this.#keyOf(item.key),
      kind,
      name: clip(item.name),
      ...(method ? { method: clip(method) } : {}),
      ...(summary ? { summary: clip(summary) } : {}),
      ...(group ? { group: clip(group) } : {}),
      deprecated: item.deprecated ?? false,
      depth,
      file: this.#file,
      ...(line === undefined ? {} : { line }),
    };
  }

  #keyOf(wanted: string): string {
    const isFree =
      wanted.length <= KEY_LENGTH &&
      !UNFIT.test(wanted) &&
      !this.#keys.has(wanted);
    // A hash stands in no method and no kind, so that this meets no other key.
    const key = isFree ? wanted : `#${this.entries.length}`;
    this.#keys.add(key);
    return key;
  }
}
