import { isMap } from '../../contract/isMap';
import type { LinkedDocuments } from '../../document/links';
import { pointerParts } from '../../document/pointer';
import { schemaLimits } from './schemaLimits';

/**
 * What a reference leads to.
 *
 * @internal
 */
export type Resolved = { value: unknown } | { problem: string };

const nothing = { problem: 'there is nothing at this place' };

/**
 * Follows references inside one document, and into the other files of its bundle. Nothing else is ever loaded.
 *
 * @internal
 */
export class References {
  readonly #root: unknown;

  readonly #documents?: LinkedDocuments;

  readonly #known = new Map<string, Resolved>();

  /** @param documents - Where the other files come from; without it there are none. */
  static create(root: unknown, documents?: LinkedDocuments): References {
    return new References(root, documents);
  }

  private constructor(root: unknown, documents: LinkedDocuments | undefined) {
    this.#root = root;
    this.#documents = documents;
  }

  /** One step; the value may be a reference again. */
  resolve(reference: string): Resolved {
    let resolved = this.#known.get(reference);
    if (!resolved) {
      resolved = this.#find(reference);
      this.#known.set(reference, resolved);
    }
    return resolved;
  }

  /**
   * Follows references until there is something else.
   *
   * @param isEnd - Says of a reference on the way that it is what was looked for.
   */
  follow(
    value: unknown,
    isEnd: (value: unknown) => boolean = () => false,
  ): Resolved {
    let current = value;
    for (let step = 0; step < schemaLimits.referenceChain; step++) {
      const reference = referenceOf(current);
      const isFound = step > 0 && isEnd(current);
      if (reference === undefined || isFound) return { value: current };
      const resolved = this.resolve(reference);
      if ('problem' in resolved) return resolved;
      current = resolved.value;
    }
    return { problem: 'it leads back to itself' };
  }

  #find(reference: string): Resolved {
    const document = this.#documentOf(fileOf(reference));
    if ('problem' in document) return document;
    if (!/^[^#]*(?:#(?:\/|$)|$)/.test(reference)) {
      return { problem: 'it does not name a place by a JSON pointer' };
    }
    let { value } = document;
    for (const part of pointerParts(reference)) {
      if (!isMap(value) && !Array.isArray(value)) return nothing;
      if (!Object.hasOwn(value, part)) return nothing;
      value = (value as Record<string, unknown>)[part];
    }
    return { value };
  }

  #documentOf(file: string): Resolved {
    if (file === '') return { value: this.#root };
    return (
      this.#documents?.read(file) ?? {
        problem: 'it does not point into this file',
      }
    );
  }
}

/** What a reference says before its fragment. @internal */
export function fileOf(reference: string): string {
  const hash = reference.indexOf('#');
  return hash < 0 ? reference : reference.slice(0, hash);
}

/** The text of `$ref`, when the value has one. @internal */
export function referenceOf(value: unknown): string | undefined {
  if (!isMap(value) || !Object.hasOwn(value, '$ref')) return undefined;
  return typeof value.$ref === 'string' ? value.$ref : undefined;
}

/** What a reference calls the thing that it leads to: the last part of its pointer, else the name of the file. @internal */
export function nameBehind(reference: string): string | undefined {
  const part = pointerParts(reference).at(-1);
  if (part !== undefined) return part;
  const file = fileOf(reference).split('/').at(-1);
  return file?.replace(/\.(?:json|ya?ml)$/i, '');
}
