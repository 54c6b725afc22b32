import { isMap } from '../../contract/isMap';
import {
  nameBehind,
  referenceOf,
  type References,
} from '../../diff/schema/References';
import { limits } from '../../limits';
import type { WorkBudget } from '../../work';
import type { Notes } from '../Notes';
import { listAt, valueAt } from '../texts';

/** @internal */
export type Schema = Record<string, unknown>;

/**
 * A schema with the name under which it was referred to.
 *
 * @internal
 */
export interface NamedSchema {
  schema: Schema;
  name?: string;
}

/** Schemas that are joined into one, by `allOf` or by references. */
const MOST_PARTS = 50;

/** Keywords that bring fields, and may stand beside a reference since 2020-12. */
const BESIDE = ['properties', 'additionalProperties', 'allOf'];

/**
 * Reads schemas of a document: follows references inside the bundle and joins what holds together.
 *
 * @internal
 */
export class SchemaReader {
  readonly #references: References;
  readonly #budget: WorkBudget;
  readonly #notes: Notes;
  #characters = 0;

  static create(options: {
    references: References;
    budget: WorkBudget;
    notes: Notes;
  }): SchemaReader {
    return new SchemaReader(options);
  }

  private constructor(options: {
    references: References;
    budget: WorkBudget;
    notes: Notes;
  }) {
    this.#references = options.references;
    this.#budget = options.budget;
    this.#notes = options.notes;
  }

  /** Whether fields with so many more characters may still be told. */
  take(characters: number): boolean {
    this.#characters += characters;
    return this.#characters <= limits.itemCharacters;
  }

  /** @throws WorkLimitError and the reason of an aborted signal */
  spend(steps: number): void {
    this.#budget.spend(steps);
  }

  /** Follows references; what is no map, or leads nowhere, is an empty schema, which allows anything. */
  open(value: unknown): NamedSchema {
    this.#budget.spend();
    const reference = referenceOf(value);
    if (!isMap(value) || reference === undefined) {
      return { schema: isMap(value) ? value : {} };
    }
    const name = nameBehind(reference);
    const schema = saysMore(value) ? value : this.#follow(value, reference);
    return { schema, name };
  }

  /** A part of the document with its reference followed; an empty one for what is no map. */
  map(value: unknown): Schema {
    return this.open(value).schema;
  }

  /** The schema and what `allOf` adds, references followed, each once. */
  parts(schema: Schema): Schema[] {
    const parts = new Set([schema]);
    // A set is walked to its end, what is added on the way included.
    for (const part of parts) {
      for (const item of listAt(part, 'allOf')) {
        if (parts.size >= MOST_PARTS) return this.#cut(parts);
        parts.add(this.map(item));
      }
      const reference = referenceOf(part);
      if (reference === undefined) continue;
      if (parts.size >= MOST_PARTS) return this.#cut(parts);
      parts.add(this.#follow(part, reference));
    }
    return [...parts];
  }

  #cut(parts: ReadonlySet<Schema>): Schema[] {
    this.#notes.tell(
      'SCHEMA_LIMIT',
      `of a schema only the first ${MOST_PARTS} parts are read`,
    );
    return [...parts];
  }

  #follow(value: unknown, reference: string): Schema {
    const found = this.#references.follow(value, saysMore);
    if (!('problem' in found)) return isMap(found.value) ? found.value : {};
    this.#notes.tell(
      'UNRESOLVED',
      `"${reference}" cannot be followed: ${found.problem}`,
    );
    return {};
  }

  /** What the first of the parts says that says anything. */
  first(parts: readonly Schema[], keyword: string): unknown {
    return parts
      .map(part => valueAt(part, keyword))
      .find(value => value !== undefined);
  }
}

/** Does a reference bring fields of its own? */
function saysMore(value: unknown): boolean {
  return BESIDE.some(keyword => valueAt(value, keyword) !== undefined);
}
