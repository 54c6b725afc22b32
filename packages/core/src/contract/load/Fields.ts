import { isMap } from '../isMap';
import type { DocumentPath } from '../model';

/**
 * Finds the text of a scalar as the author wrote it.
 *
 * @internal
 */
export interface WrittenTexts {
  writtenAt(path: DocumentPath): string | undefined;
}

type Raw = Record<string, unknown>;

/**
 * Typed access to one map of a document that loads. What is absent, empty or of another kind is `undefined`.
 *
 * @internal
 */
export class Fields {
  /** From the root of the document. */
  readonly path: DocumentPath;

  readonly #raw: Raw;

  readonly #texts: WrittenTexts;

  constructor(raw: Raw, texts: WrittenTexts, path: DocumentPath = []) {
    this.#raw = raw;
    this.#texts = texts;
    this.path = path;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#raw, key) && this.#raw[key] !== null;
  }

  /** A scalar of any kind; numbers as written, so that `1.10` keeps its zero. */
  text(key: string): string | undefined {
    const value = this.#get(key);
    if (typeof value === 'string') return value;
    if (value === null || value === undefined || typeof value === 'object') {
      return undefined;
    }
    return this.#texts.writtenAt([...this.path, key]) ?? String(value);
  }

  /** A text that is one of these. */
  oneOf<const T extends string>(
    key: string,
    values: readonly T[],
  ): T | undefined {
    const text = this.text(key);
    return values.find(value => value === text);
  }

  number(key: string): number | undefined {
    const value = this.#get(key);
    return typeof value === 'number' ? value : undefined;
  }

  flag(key: string): boolean | undefined {
    const value = this.#get(key);
    if (typeof value === 'string') return /^(?:y|Y|yes|on)$/.test(value);
    return typeof value === 'boolean' ? value : undefined;
  }

  /** A map with any content, as it is. */
  free(key: string): Raw | undefined {
    const value = this.#get(key);
    return isMap(value) ? value : undefined;
  }

  map(key: string): Fields | undefined {
    const value = this.free(key);
    return value && new Fields(value, this.#texts, [...this.path, key]);
  }

  /** The maps of a list; nothing when there is no list. */
  list(key: string): Fields[] {
    const value = this.#get(key);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, index) =>
      isMap(item)
        ? [new Fields(item, this.#texts, [...this.path, key, index])]
        : [],
    );
  }

  #get(key: string): unknown {
    return Object.hasOwn(this.#raw, key) ? this.#raw[key] : undefined;
  }
}

/** Leaves out what is `undefined`, so that equal contracts are equal as JSON. @internal */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as T;
}
