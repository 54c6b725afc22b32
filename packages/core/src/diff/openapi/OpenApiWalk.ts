import { isMap } from '../../contract/isMap';
import type { LinkedDocuments } from '../../document/links';
import type { Limitation, WorkBudget } from '../../work';
import type { ChangeType } from '../change';
import type { ChangeCollector } from '../ChangeCollector';
import { placeOf } from '../schema/definitions';
import type { Direction } from '../schema/Direction';
import { Limits } from '../schema/Limits';
import { Place } from '../schema/Place';
import { referenceOf, References } from '../schema/References';
import { SchemaComparer } from '../schema/SchemaComparer';
import { shortText } from '../schema/shortText';
import { isNeutral } from './rules/neutral';

/** @internal */
export type Fields = Record<string, unknown>;

/** Two parts of the documents that stand for each other. @internal */
export interface Pair {
  old: Fields;
  new: Fields;
  place: Place;
}

interface Options {
  oldRoot: unknown;
  newRoot: unknown;
  oldDocuments: LinkedDocuments;
  newDocuments: LinkedDocuments;
  changes: ChangeCollector;
  budget: WorkBudget;
  limit(limitation: Limitation): void;
}

/**
 * What the comparisons of the parts of an OpenAPI document share: following references, telling changes, comparing
 * schemas.
 *
 * @internal
 */
export class OpenApiWalk {
  readonly root = Place.root('openapi');

  /** Set where the service calls the consumer: what is sent and what is received change places. */
  readonly isCallback: boolean;

  readonly #options: Options;

  readonly #old: References;

  readonly #new: References;

  readonly #schemas: SchemaComparer;

  readonly #limits: Limits;

  /** References whose targets were compared, by direction of the calls. */
  readonly #compared: Set<string>;

  readonly same = (old: unknown, next: unknown): boolean =>
    this.#schemas.sameness.same(old, next);

  /** Whatever they refer to. */
  readonly writtenAlike = (old: unknown, next: unknown): boolean =>
    this.#schemas.sameness.writtenAlike(old, next);

  static create(options: Options): OpenApiWalk {
    return new OpenApiWalk({
      options,
      isCallback: false,
      old: References.create(options.oldRoot, options.oldDocuments),
      new: References.create(options.newRoot, options.newDocuments),
      schemas: SchemaComparer.create({
        ...options,
        rootPath: 'openapi',
        limit: options.limit,
      }),
      limits: Limits.create(options.limit),
      compared: new Set(),
    });
  }

  private constructor(parts: {
    options: Options;
    isCallback: boolean;
    old: References;
    new: References;
    schemas: SchemaComparer;
    limits: Limits;
    compared: Set<string>;
  }) {
    this.#options = parts.options;
    this.isCallback = parts.isCallback;
    this.#old = parts.old;
    this.#new = parts.new;
    this.#schemas = parts.schemas;
    this.#limits = parts.limits;
    this.#compared = parts.compared;
  }

  /** The same documents, where the service calls the consumer. */
  forCallbacks(): OpenApiWalk {
    return new OpenApiWalk({
      options: this.#options,
      isCallback: true,
      old: this.#old,
      new: this.#new,
      schemas: this.#schemas,
      limits: this.#limits,
      compared: this.#compared,
    });
  }

  /** @param direction - As the document says it; callbacks turn it round. */
  schemas(
    pair: { old: unknown; new: unknown; place: Place },
    direction: Exclude<Direction, 'both'>,
  ): void {
    const turned = direction === 'request' ? 'response' : 'request';
    this.#schemas.compare({
      old: pair.old,
      new: pair.new,
      path: pair.place,
      direction: this.isCallback ? turned : direction,
    });
  }

  /** Compares the schemas behind references. */
  finish(): void {
    this.#schemas.finish();
  }

  report(
    ruleId: string,
    change: { place: Place; type: ChangeType; old?: unknown; new?: unknown },
  ): void {
    const isTurned = this.isCallback && !isNeutral(ruleId);
    this.#options.changes.add(isTurned ? 'openapi.callback-changed' : ruleId, {
      path: String(change.place),
      type: change.type,
      ...(change.old === undefined ? {} : { oldValue: shortText(change.old) }),
      ...(change.new === undefined ? {} : { newValue: shortText(change.new) }),
    });
  }

  /** What is behind a reference on one side; `undefined` when it leads nowhere or to something that is not a map. */
  resolve(
    value: unknown,
    side: 'old' | 'new',
    place: Place,
  ): Fields | undefined {
    this.#options.budget.spend();
    const reference = referenceOf(value);
    if (reference === undefined && isMap(value)) return value;
    const found = (side === 'old' ? this.#old : this.#new).follow(value);
    if ('value' in found && isMap(found.value)) {
      if (reference !== undefined) this.#compared.add(`used ${reference}`);
      return found.value;
    }
    if (reference === undefined) this.unreadable(place);
    else {
      const problem =
        'problem' in found ? found.problem : 'there is no map at this place';
      this.#limits.unresolved(reference, problem, place);
    }
    return undefined;
  }

  /** What is behind a reference, without a word when it leads nowhere. */
  target(value: unknown, side: 'old' | 'new'): unknown {
    const found = (side === 'old' ? this.#old : this.#new).follow(value);
    return 'value' in found ? found.value : undefined;
  }

  /**
   * Two parts with their references followed. `undefined`: there is nothing to compare, because they are the same, were
   * compared at another place, or cannot be read, which is told.
   */
  pair(old: unknown, next: unknown, place: Place): Pair | undefined {
    if (this.same(old, next)) return undefined;
    const [one, two] = [referenceOf(old), referenceOf(next)];
    const isShared = one !== undefined && two !== undefined;
    if (isShared && !this.#isFirst(one, two)) return undefined;
    const before = this.resolve(old, 'old', place);
    const after = this.resolve(next, 'new', place);
    if (before && after) {
      const isNamed = isShared && one === two;
      const at = isNamed ? placeOf(one, this.root) : place;
      return { old: before, new: after, place: at };
    }
    const ruleId = 'openapi.unreadable-changed';
    this.report(ruleId, { place, type: 'modified', old, new: next });
    return undefined;
  }

  /** Two references are followed once, wherever they stand. */
  #isFirst(old: string, next: string): boolean {
    const key = JSON.stringify([this.isCallback, old, next]);
    if (this.#compared.has(key)) return false;
    this.#compared.add(key);
    return true;
  }

  isUsed(reference: string): boolean {
    return this.#compared.has(`used ${reference}`);
  }

  /** A part as a map of others; something else is told and counts as none. */
  mapOf(value: unknown, place: Place): Fields {
    if (value === undefined || value === null) return {};
    if (isMap(value)) return value;
    this.unreadable(place);
    return {};
  }

  listOf(value: unknown, place: Place): unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.unreadable(place);
    return [];
  }

  unreadable(place: Place): void {
    const message = `what is at ${shortText(
      String(place),
    )} is not what OpenAPI has there`;
    this.#limits.tell('UNREADABLE', message, place);
  }

  tooDeep(place: Place): void {
    const message = 'callbacks are nested too deep';
    this.#limits.tell('DEPTH_LIMIT', message, place);
  }
}
