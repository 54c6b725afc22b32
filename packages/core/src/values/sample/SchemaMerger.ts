import { isMap } from '../../contract/isMap';
import {
  pointer,
  schemasOf,
  type Schema,
} from '../../contract/configuration/schemaParts';

/** Parts, properties and required names that are looked at; one list of them may stand in many places. */
const MOST_STEPS = 100_000;

/**
 * One schema out of all that speak about a value: itself, what it refers to inside of the root, all of `allOf`, and the
 * first of `oneOf` and `anyOf`. What is said first counts; properties and required names are put together.
 *
 * @internal
 */
export class SchemaMerger {
  readonly #root: unknown;

  #steps = 0;

  /** @param root - The schema that references lead into. */
  static create(root: unknown): SchemaMerger {
    return new SchemaMerger(root);
  }

  private constructor(root: unknown) {
    this.#root = root;
  }

  /** Whether there was more than is looked at. */
  get exhausted(): boolean {
    return this.#steps >= MOST_STEPS;
  }

  merge(parts: Iterable<Schema>): Schema {
    const properties = new Map<string, unknown>();
    const required = new Set<string>();
    const merged = new Map<string, unknown>();
    for (const part of parts) {
      for (const [keyword, value] of Object.entries(part)) {
        if (keyword === 'properties' && isMap(value)) {
          const entries = Object.entries(value);
          this.#steps += entries.length;
          for (const [name, property] of entries) {
            if (!properties.has(name)) properties.set(name, property);
          }
        } else if (keyword === 'required' && Array.isArray(value)) {
          this.#steps += value.length;
          for (const name of value) {
            if (typeof name === 'string') required.add(name);
          }
        } else if (!merged.has(keyword)) {
          merged.set(keyword, value);
        }
      }
    }
    return {
      ...Object.fromEntries(merged),
      properties,
      required,
    };
  }

  partsOf(schema: unknown): Set<Schema> {
    const parts = new Set<Schema>();
    const waiting = [schema];
    // A list is walked to its end, what is added on the way included.
    for (const part of waiting) {
      if (this.exhausted) break;
      this.#steps += 1;
      if (!isMap(part) || parts.has(part)) continue;
      parts.add(part);
      if (typeof part.$ref === 'string') waiting.push(this.#target(part.$ref));
      for (const item of schemasOf(part.allOf)) waiting.push(item);
      waiting.push(schemasOf(part.oneOf)[0], schemasOf(part.anyOf)[0]);
    }
    return parts;
  }

  #target(ref: string): unknown {
    return /^#(?:\/|$)/.test(ref)
      ? pointer(this.#root, ref.slice(1))
      : undefined;
  }
}
