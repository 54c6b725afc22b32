import type { DirectionBits } from './Direction';
import { placeOf } from './definitions';
import type { Fact } from './Fact';
import type { Place } from './Place';
import { Site, type Walk } from './Site';

interface Pair {
  old: unknown;
  new: unknown;
  place: Place;
  direction: DirectionBits;
  /** Directions it has been compared for. */
  done: DirectionBits;
  facts: Fact[];
}

/**
 * Pairs of schemas that are reached by reference. Each is compared once for all of its uses; when another direction is
 * found later, again.
 *
 * @internal
 */
export class SharedSchemas {
  readonly #root: Place;

  readonly #pairs = new Map<unknown, Map<unknown, Pair>>();

  readonly #usedNew = new Set<unknown>();

  readonly #order: Pair[] = [];

  readonly #open = new Set<Pair>();

  static create(options: { root: Place }): SharedSchemas {
    return new SharedSchemas(options.root);
  }

  private constructor(root: Place) {
    this.#root = root;
  }

  /** Where the schema behind a reference is told. */
  placeOf(reference: string): Place {
    return placeOf(reference, this.#root);
  }

  use(options: {
    old: unknown;
    new: unknown;
    /** Of the first use; asked for once. */
    place: () => Place;
    direction: DirectionBits;
  }): void {
    const { old, new: next, direction } = options;
    const byNew = this.#pairs.get(old) ?? new Map<unknown, Pair>();
    this.#pairs.set(old, byNew);
    let pair = byNew.get(next);
    if (!pair) {
      const place = options.place();
      pair = { old, new: next, place, direction, done: 0, facts: [] };
      byNew.set(next, pair);
      this.#usedNew.add(next);
      this.#order.push(pair);
    }
    pair.direction |= direction;
    if (pair.direction !== pair.done) this.#open.add(pair);
  }

  isUsed(old: unknown, next: unknown): boolean {
    return this.#pairs.has(old) || this.#usedNew.has(next);
  }

  compareAll(walk: Walk): void {
    // A set is walked to its end, what is added on the way included.
    for (const pair of this.#open) {
      this.#open.delete(pair);
      const { place, direction } = pair;
      pair.done = direction;
      pair.facts = [];
      const site = Site.create({ walk, place, direction, facts: pair.facts });
      walk.schemas(pair.old, pair.new, site);
    }
  }

  /** In the order of their first use. */
  facts(): Fact[] {
    return this.#order.flatMap(pair => pair.facts);
  }
}
