import type { Change } from '../change';
import type { DirectionBits } from './Direction';
import type { Fact, RuleChoice } from './Fact';
import { chooseRule } from './Fact';
import type { Place } from './Place';
import type { Schema } from './keywords/Schema';

/** @internal */
export type Side = 'old' | 'new';

/**
 * What the comparison of one keyword needs from the whole.
 *
 * @internal
 */
export interface Walk {
  /** Compares two schemas below. `undefined`: there is none, which allows everything. */
  schemas(old: unknown, next: unknown, site: Site): void;
  same(old: unknown, next: unknown): boolean;
  /** Whatever they refer to. */
  writtenAlike(old: unknown, next: unknown): boolean;
  /** The schema behind a reference; the schema itself when it has none or leads nowhere. */
  target(schema: unknown, side: Side): unknown;
  /** One schema that stands for all of its `allOf`. */
  merge(schema: Schema, side: Side): Schema;
  unreadable(place: Place): void;
}

/**
 * Where two schemas are compared, and in which direction their values go.
 *
 * @internal
 */
export class Site {
  readonly walk: Walk;

  readonly place: Place;

  readonly direction: DirectionBits;

  readonly depth: number;

  readonly #facts: Fact[];

  static create(options: {
    walk: Walk;
    place: Place;
    direction: DirectionBits;
    facts: Fact[];
  }): Site {
    return new Site({ ...options, depth: 0 });
  }

  private constructor(options: {
    walk: Walk;
    place: Place;
    direction: DirectionBits;
    depth: number;
    facts: Fact[];
  }) {
    this.walk = options.walk;
    this.place = options.place;
    this.direction = options.direction;
    this.depth = options.depth;
    this.#facts = options.facts;
  }

  /** A schema below this one. */
  below(place: Place): Site {
    return this.#at(place, this.direction, this.depth + 1);
  }

  /** The same schema, for values that go fewer ways. */
  towards(direction: DirectionBits): Site {
    return direction === this.direction
      ? this
      : this.#at(this.place, direction, this.depth);
  }

  #at(place: Place, direction: DirectionBits, depth: number): Site {
    const { walk } = this;
    return new Site({ walk, place, direction, depth, facts: this.#facts });
  }

  report(
    rules: RuleChoice,
    fact: { place: Place; type: Change['type']; old?: unknown; new?: unknown },
  ): void {
    this.#facts.push({ ...fact, ruleId: chooseRule(rules, this.direction) });
  }
}
