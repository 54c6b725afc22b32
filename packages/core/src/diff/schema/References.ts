import { isMap } from '../../contract/isMap';
import { schemaLimits } from './schemaLimits';

/**
 * What a reference leads to.
 *
 * @internal
 */
export type Resolved = { value: unknown } | { problem: string };

const nothing = { problem: 'there is nothing at this place' };

/**
 * Follows `#/…` references inside one document. Nothing else is ever loaded.
 *
 * @internal
 */
export class References {
  readonly #root: unknown;

  readonly #known = new Map<string, Resolved>();

  static create(root: unknown): References {
    return new References(root);
  }

  private constructor(root: unknown) {
    this.#root = root;
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

  /** Follows references until there is something else. */
  follow(value: unknown): Resolved {
    let current = value;
    for (let step = 0; step < schemaLimits.referenceChain; step++) {
      const reference = referenceOf(current);
      if (reference === undefined) return { value: current };
      const resolved = this.resolve(reference);
      if ('problem' in resolved) return resolved;
      current = resolved.value;
    }
    return { problem: 'it leads back to itself' };
  }

  #find(reference: string): Resolved {
    if (reference !== '#' && !reference.startsWith('#/')) {
      return { problem: 'it does not point into this file' };
    }
    let value = this.#root;
    for (const part of pointerParts(reference)) {
      if (!isMap(value) && !Array.isArray(value)) return nothing;
      if (!Object.hasOwn(value, part)) return nothing;
      value = (value as Record<string, unknown>)[part];
    }
    return { value };
  }
}

/** The text of `$ref`, when the value has one. @internal */
export function referenceOf(value: unknown): string | undefined {
  if (!isMap(value) || !Object.hasOwn(value, '$ref')) return undefined;
  return typeof value.$ref === 'string' ? value.$ref : undefined;
}

/**
 * The parts of a JSON pointer in a fragment.
 *
 * @internal
 */
export function pointerParts(reference: string): string[] {
  return reference
    .split('/')
    .slice(1)
    .map(part => decode(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function decode(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A name as part of a JSON pointer in a fragment. @internal */
export function escapePart(name: string): string {
  return name
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('%', '%25');
}
