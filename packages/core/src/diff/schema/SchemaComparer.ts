import type { LinkedDocuments } from '../../document/links';
import type { Limitation, WorkBudget } from '../../work';
import type { ChangeCollector } from '../ChangeCollector';
import { compareUnreferenced } from './compareUnreferenced';
import { directionBits, type Direction } from './Direction';
import type { Fact } from './Fact';
import { Limits } from './Limits';
import { Place } from './Place';
import { References } from './References';
import { Sameness } from './Sameness';
import { SchemaWalk } from './SchemaWalk';
import { SharedSchemas } from './SharedSchemas';
import { shortText } from './shortText';
import { Site } from './Site';

/** @internal */
export interface SchemaComparerOptions {
  oldRoot: unknown;
  newRoot: unknown;
  /** Where references into other files lead; nowhere when absent. */
  oldDocuments?: LinkedDocuments;
  newDocuments?: LinkedDocuments;
  rootPath: string;
  changes: ChangeCollector;
  budget: WorkBudget;
  limit(limitation: Limitation): void;
}

/**
 * Compares schemas of two documents. A schema that is shared by reference is compared once, under its own place, with
 * the worst class over its uses.
 *
 * @internal
 */
export class SchemaComparer {
  readonly sameness: Sameness;

  readonly #changes: ChangeCollector;

  readonly #roots: { oldRoot: unknown; newRoot: unknown };

  readonly #shared: SharedSchemas;

  readonly #walk: SchemaWalk;

  static create(options: SchemaComparerOptions): SchemaComparer {
    return new SchemaComparer(options);
  }

  private constructor(options: SchemaComparerOptions) {
    const { budget } = options;
    const old = References.create(options.oldRoot, options.oldDocuments);
    const next = References.create(options.newRoot, options.newDocuments);
    const limits = Limits.create(limitation => options.limit(limitation));
    this.sameness = Sameness.create({
      old,
      new: next,
      budget,
      unresolved: (reference, problem) => limits.unresolved(reference, problem),
    });
    this.#changes = options.changes;
    this.#roots = options;
    this.#shared = SharedSchemas.create({
      root: Place.root(options.rootPath),
    });
    this.#walk = SchemaWalk.create({
      old,
      new: next,
      sameness: this.sameness,
      shared: this.#shared,
      limits,
      budget,
    });
  }

  /**
   * What is behind references is compared by {@link SchemaComparer.finish}.
   *
   * @throws WorkLimitError and the reason of an aborted signal
   */
  compare(site: {
    old: unknown;
    new: unknown;
    direction: Direction;
    path: string | Place;
  }): void {
    const facts: Fact[] = [];
    const { path } = site;
    try {
      this.#walk.schemas(
        site.old,
        site.new,
        Site.create({
          walk: this.#walk,
          place: typeof path === 'string' ? Place.root(path) : path,
          direction: directionBits[site.direction],
          facts,
        }),
      );
    } finally {
      this.#tell(facts);
    }
  }

  /**
   * Compares what was referred to. To be called once, after all of {@link SchemaComparer.compare}.
   *
   * @throws WorkLimitError and the reason of an aborted signal
   */
  finish(): void {
    const { oldRoot, newRoot } = this.#roots;
    const facts: Fact[] = [];
    const [shared, walk] = [this.#shared, this.#walk];
    try {
      shared.compareAll(walk);
      compareUnreferenced({ oldRoot, newRoot, shared, walk, facts });
    } finally {
      this.#tell([...shared.facts(), ...facts]);
    }
  }

  #tell(facts: Iterable<Fact>) {
    for (const fact of facts) {
      this.#changes.add(fact.ruleId, {
        path: String(fact.place),
        type: fact.type,
        ...(fact.old === undefined ? {} : { oldValue: shortText(fact.old) }),
        ...(fact.new === undefined ? {} : { newValue: shortText(fact.new) }),
      });
    }
  }
}
