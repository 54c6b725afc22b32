import { isMap } from '../../../contract/isMap';
import type { Limitation, WorkBudget } from '../../../work';
import type { LinkedDocuments } from '../../../document/links';
import { pointerParts } from '../../../document/pointer';
import { References, referenceOf } from '../../schema/References';
import { schemaLimits } from '../../schema/schemaLimits';

/**
 * A part of a document, and the name under which it was referred to.
 *
 * @internal
 */
export interface Followed {
  value: unknown;
  name?: string;
}

/**
 * Reads the parts of an AsyncAPI document. What is not of its type, or behind a reference that leads nowhere, counts as
 * absent and makes the comparison partial.
 *
 * @internal
 */
export class ApiReader {
  readonly #references: References;
  readonly #budget: WorkBudget;
  readonly #limit: (limitation: Limitation) => void;
  readonly #file: string;
  readonly #told = new Set<string>();

  /** @param options - `side`: "old" or "new", for messages; nothing when there is one file only. */
  static create(options: {
    root: unknown;
    documents?: LinkedDocuments;
    side?: string;
    budget: WorkBudget;
    limit(limitation: Limitation): void;
  }): ApiReader {
    return new ApiReader(options);
  }

  private constructor(options: {
    root: unknown;
    documents?: LinkedDocuments;
    side?: string;
    budget: WorkBudget;
    limit(limitation: Limitation): void;
  }) {
    this.#references = References.create(options.root, options.documents);
    this.#budget = options.budget;
    this.#limit = limitation => options.limit(limitation);
    this.#file = options.side ? `${options.side} file` : 'file';
  }

  /** Follows references to their end. */
  follow(value: unknown): Followed {
    let current: Followed = { value };
    for (let step = 0; step < schemaLimits.referenceChain; step++) {
      this.#budget.spend();
      const reference = referenceOf(current.value);
      if (reference === undefined) return current;
      const resolved = this.#references.resolve(reference);
      if ('problem' in resolved) {
        this.tell('UNRESOLVED', `"${reference}" cannot be followed`);
        return { value: undefined };
      }
      const name = pointerParts(reference).at(-1);
      current = { value: resolved.value, name };
    }
    this.tell('UNRESOLVED', 'a reference leads back to itself');
    return { value: undefined };
  }

  /** A map after references were followed; empty when absent. */
  map(value: unknown, what: string): Record<string, unknown> {
    const followed = this.follow(value).value;
    if (isMap(followed)) return followed;
    if (followed !== undefined) {
      this.tell('UNREADABLE', `${what} is not an object`);
    }
    return {};
  }

  entries(value: unknown, what: string): [string, unknown][] {
    const entries = Object.entries(this.map(value, what));
    this.#budget.spend(entries.length);
    return entries;
  }

  list(value: unknown, what: string): unknown[] {
    if (Array.isArray(value)) {
      this.#budget.spend(value.length);
      return value;
    }
    if (value !== undefined) this.tell('UNREADABLE', `${what} is not a list`);
    return [];
  }

  /** Says why the comparison is not whole. */
  tell(code: string, problem: string): void {
    // What repeats itself is said once, and a hostile document has more to say than anybody reads.
    if (this.#told.has(problem) || this.#told.size >= 10) return;
    this.#told.add(problem);
    this.#limit({
      code,
      message: `partial, because in the ${this.#file} ${problem}`,
    });
  }
}

/** The text of a key, when it is one. @internal */
export function textOf(
  map: Record<string, unknown>,
  key: string,
): string | undefined {
  const value = valueOf(map, key);
  return typeof value === 'string' ? value : undefined;
}

/** @internal */
export function valueOf(map: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
