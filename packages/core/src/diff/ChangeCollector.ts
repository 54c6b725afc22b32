import { limits } from '../limits';
import { WorkLimitError } from '../work';
import type { Change, ChangeClass, ChangeSubject } from './change';
import { defaultRule } from './rules/defaultRule';
import type { RuleTable } from './rules/RuleTable';

/** What all collectors of one comparison share. */
interface Collection {
  changes: Change[];
  /** All, also those that are too many to keep. */
  counts: Record<ChangeClass, number>;
  /** Of paths and values, before they are cut. */
  characters: number;
}

const cut = (text: string) =>
  text.length > limits.changeText
    ? `${text.slice(0, limits.changeText)}…`
    : text;

/**
 * Gathers the changes of one comparison. A rule that the table does not hold gives upstream's default class.
 * Texts are cut at `limits.changeText`: a name of megabytes would be in the path of everything below it. Of each class
 * the first `limits.changesPerClass` are kept, and all are counted, so that the worst class is never lost.
 *
 * @internal
 */
export class ChangeCollector {
  readonly #rules: RuleTable;
  readonly #collection: Collection;
  readonly #subject?: ChangeSubject;

  static create(rules: RuleTable): ChangeCollector {
    return new ChangeCollector(rules, {
      changes: [],
      counts: { BREAKING: 0, POTENTIAL_BREAKING: 0, NON_BREAKING: 0 },
      characters: 0,
    });
  }

  private constructor(
    rules: RuleTable,
    collection: Collection,
    subject?: ChangeSubject,
  ) {
    this.#rules = rules;
    this.#collection = collection;
    this.#subject = subject;
  }

  /** Collects into the same list, for one part of the contract. */
  about(subject: ChangeSubject): ChangeCollector {
    const { kind, name, file } = subject;
    return new ChangeCollector(this.#rules, this.#collection, {
      kind,
      ...(name === undefined ? {} : { name: cut(name) }),
      ...(file === undefined ? {} : { file: cut(file) }),
    });
  }

  /** @throws WorkLimitError on a long text after `limits.changeCharacters`; short ones always fit. */
  add(
    ruleId: string,
    change: Pick<Change, 'path' | 'type' | 'oldValue' | 'newValue'>,
  ): void {
    this.#count(change);
    const rule = this.#rules.get(ruleId) ?? defaultRule;
    const { counts } = this.#collection;
    counts[rule.classification] += 1;
    if (counts[rule.classification] > limits.changesPerClass) return;
    const { oldValue, newValue } = change;
    this.#collection.changes.push({
      path: cut(change.path),
      type: change.type,
      ...(oldValue === undefined ? {} : { oldValue: cut(oldValue) }),
      ...(newValue === undefined ? {} : { newValue: cut(newValue) }),
      classification: rule.classification,
      reason: rule.why,
      ruleId: rule.id,
      ...(rule.remedy === undefined ? {} : { remedy: rule.remedy }),
      ...(this.#subject ? { subject: this.#subject } : {}),
    });
  }

  /** How many there are, also of those that are not kept. */
  counts(): Readonly<Record<ChangeClass, number>> {
    return this.#collection.counts;
  }

  get total(): number {
    const { counts } = this.#collection;
    return counts.BREAKING + counts.POTENTIAL_BREAKING + counts.NON_BREAKING;
  }

  /** In the order in which they were added. */
  list(): readonly Change[] {
    return this.#collection.changes;
  }

  /** Cutting a text takes as long as it is. */
  #count({ path, oldValue = '', newValue = '' }: Partial<Change>) {
    const length = (path?.length ?? 0) + oldValue.length + newValue.length;
    this.#collection.characters += length;
    const isFull = this.#collection.characters > limits.changeCharacters;
    if (isFull && length > limits.changeText) {
      throw new WorkLimitError(limits.changeCharacters);
    }
  }
}
