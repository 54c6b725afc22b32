import type { WorkBudget } from '../../work';
import { referenceOf } from './References';
import type { References } from './References';
import { schemaLimits } from './schemaLimits';

interface Options {
  old: References;
  new: References;
  budget: WorkBudget;
  /** Told once about each reference that leads nowhere on both sides. */
  unresolved(reference: string, problem: string): void;
}

interface Target {
  isSame: boolean;
  references: Set<string>;
}

/**
 * Tells whether two values mean the same: equal by value, and all that they refer to is equal too. The order of keys
 * does not matter. Whatever is deeper than the limit counts as different, for the comparison to say so.
 *
 * Each value is looked at twice at most, because differences are remembered: once in a comparison from above that
 * failed further on, and once in its own.
 *
 * @internal
 */
export class Sameness {
  readonly #old: References;

  readonly #new: References;

  readonly #budget: WorkBudget;

  readonly #unresolved: Options['unresolved'];

  /** Old value to the new value that it is known to differ from. */
  readonly #different = new WeakMap<object, object>();

  readonly #references = new Map<string, boolean>();

  static create(options: Options): Sameness {
    return new Sameness(options);
  }

  private constructor(options: Options) {
    this.#old = options.old;
    this.#new = options.new;
    this.#budget = options.budget;
    this.#unresolved = options.unresolved;
  }

  same(old: unknown, next: unknown): boolean {
    return this.#equal(old, next, 0);
  }

  /** Whether two values are written alike, whatever they refer to. */
  writtenAlike(old: unknown, next: unknown): boolean {
    return this.#equal(old, next, 0, new Set());
  }

  /** With `collected`, references are gathered instead of followed. */
  #equal(
    old: unknown,
    next: unknown,
    depth: number,
    collected?: Set<string>,
  ): boolean {
    if (typeof old !== 'object' || old === null) {
      return old === next || (Number.isNaN(old) && Number.isNaN(next));
    }
    if (typeof next !== 'object' || next === null) return false;
    this.#budget.spend();
    if (!collected && this.#different.get(old) === next) return false;
    if (
      depth < 2 * schemaLimits.depth &&
      this.#equalParts(old, next, depth + 1, collected)
    ) {
      return true;
    }
    if (!collected) this.#different.set(old, next);
    return false;
  }

  #equalParts(
    old: object,
    next: object,
    depth: number,
    collected?: Set<string>,
  ): boolean {
    if (Array.isArray(old)) {
      if (!Array.isArray(next) || old.length !== next.length) return false;
      for (let index = 0; index < old.length; index++) {
        const isEqual = this.#equal(old[index], next[index], depth, collected);
        if (!isEqual) return false;
      }
      return true;
    }
    if (Array.isArray(next)) return false;
    return (
      this.#equalEntries(
        old as Record<string, unknown>,
        next as Record<string, unknown>,
        depth,
        collected,
      ) && this.#equalReference(old, collected)
    );
  }

  #equalEntries(
    old: Record<string, unknown>,
    next: Record<string, unknown>,
    depth: number,
    collected?: Set<string>,
  ): boolean {
    const oldKeys = Object.keys(old);
    const newKeys = Object.keys(next);
    if (oldKeys.length !== newKeys.length) return false;
    for (let index = 0; index < oldKeys.length; index++) {
      const key = oldKeys[index];
      // Most documents keep the order of keys, and then nothing has to be looked up.
      if (key !== newKeys[index] && !Object.hasOwn(next, key)) return false;
      if (!this.#equal(old[key], next[key], depth, collected)) return false;
    }
    return true;
  }

  #equalReference(old: object, collected?: Set<string>): boolean {
    const reference = referenceOf(old);
    if (reference === undefined) return true;
    collected?.add(reference);
    return collected !== undefined || this.sameTarget(reference);
  }

  /** Whether one reference means the same in both documents. */
  sameTarget(reference: string): boolean {
    const known = this.#references.get(reference);
    if (known !== undefined) return known;
    const targets = this.#gather(reference);
    const different = new Set(
      [...targets].filter(([, target]) => !target.isSame).map(([name]) => name),
    );
    const usedBy = usersOf(targets);
    // A set is walked to its end, what is added on the way included.
    for (const name of different) {
      for (const user of usedBy.get(name) ?? []) different.add(user);
    }
    for (const name of targets.keys()) {
      this.#references.set(name, !different.has(name));
    }
    return !different.has(reference);
  }

  /** All that a reference leads to and that is not decided yet. */
  #gather(reference: string): Map<string, Target> {
    const targets = new Map<string, Target>();
    const open = [reference];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (targets.has(name)) continue;
      const target = this.#look(name);
      targets.set(name, target);
      open.push(...target.references);
    }
    return targets;
  }

  #look(name: string): Target {
    const references = new Set<string>();
    const known = this.#references.get(name);
    if (known !== undefined) return { isSame: known, references };
    const old = this.#old.resolve(name);
    const next = this.#new.resolve(name);
    if ('problem' in old && 'problem' in next) {
      // Nothing that could be seen has changed; that more could have is a limitation.
      this.#unresolved(name, next.problem);
      return { isSame: true, references };
    }
    if ('problem' in old || 'problem' in next) {
      return { isSame: false, references };
    }
    const isSame = this.#equal(old.value, next.value, 0, references);
    return { isSame, references };
  }
}

function usersOf(targets: Map<string, Target>): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const [name, { references }] of targets) {
    for (const reference of references) {
      const list = users.get(reference);
      if (list) list.push(name);
      else users.set(reference, [name]);
    }
  }
  return users;
}
