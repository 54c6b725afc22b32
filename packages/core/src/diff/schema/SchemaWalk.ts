import { isMap } from '../../contract/isMap';
import type { WorkBudget } from '../../work';
import { alignShapes } from './keywords/alignShapes';
import { isAnnotation } from './keywords/annotations';
import { compareAsUnion } from './keywords/compareAsUnion';
import { compareKeywords } from './keywords/compareKeywords';
import { comparePresence } from './keywords/presence';
import { ownDirection } from './keywords/direction';
import { mergeAllOf } from './keywords/mergeAllOf';
import type { Schema } from './keywords/Schema';
import type { Limits } from './Limits';
import type { Place } from './Place';
import { referenceOf, type References } from './References';
import type { Sameness } from './Sameness';
import { schemaLimits } from './schemaLimits';
import type { SharedSchemas } from './SharedSchemas';
import type { Side, Site, Walk } from './Site';

interface Options {
  old: References;
  new: References;
  sameness: Sameness;
  shared: SharedSchemas;
  limits: Limits;
  budget: WorkBudget;
}

/**
 * Goes down two schemas together.
 *
 * @internal
 */
export class SchemaWalk implements Walk {
  readonly #options: Options;

  readonly #merged = new WeakMap<Schema, Schema>();

  #merges = 0;

  readonly same = (old: unknown, next: unknown): boolean =>
    this.#options.sameness.same(old, next);

  readonly writtenAlike = (old: unknown, next: unknown): boolean =>
    this.#options.sameness.writtenAlike(old, next);

  static create(options: Options): SchemaWalk {
    return new SchemaWalk(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  schemas(old: unknown, next: unknown, site: Site): void {
    this.#options.budget.spend();
    if (this.same(old, next)) return;
    if (site.depth > schemaLimits.depth) {
      const message = `schemas are nested more than ${schemaLimits.depth} levels deep`;
      this.#options.limits.tell('DEPTH_LIMIT', message, site.place);
      return;
    }
    const at = site.towards(ownDirection(old, next, site));
    if (at.direction === 0) {
      const { place } = at;
      at.report('schema.unused-position-changed', { place, type: 'modified' });
    } else if (isMap(old) && isMap(next)) {
      this.#maps(...alignShapes(old, next), at);
    } else {
      comparePresence(old, next, at);
    }
  }

  target(schema: unknown, side: Side): unknown {
    const found = this.#options[side].follow(schema);
    return 'problem' in found ? schema : found.value;
  }

  merge(schema: Schema, side: Side): Schema {
    const known = this.#merged.get(schema);
    if (known) return known;
    this.#merges += 1;
    if (this.#merges > schemaLimits.merges) {
      const message = `allOf is used in more than ${schemaLimits.merges} ways`;
      this.#options.limits.tell('WORK_LIMIT', message);
      return schema;
    }
    const merged = mergeAllOf(schema, {
      follow: part => this.target(part, side),
      budget: this.#options.budget,
    });
    this.#merged.set(schema, merged);
    return merged;
  }

  unreadable(place: Place): void {
    const message =
      'there is something that is not a schema where one should be';
    this.#options.limits.tell('UNREADABLE', message, place);
  }

  #maps(old: Schema, next: Schema, site: Site) {
    const [before, after] = [referenceOf(old), referenceOf(next)];
    if (before === undefined && after === undefined) {
      const isTold = compareAsUnion(asIs(old), asIs(next), site);
      if (!isTold) compareKeywords(old, next, site);
    } else if (before !== undefined && before === after) {
      this.#sharedByName(before, site);
      compareKeywords(old, next, site);
    } else {
      this.#differentReferences(old, next, site);
    }
  }

  #sharedByName(reference: string, site: Site) {
    const old = this.#options.old.resolve(reference);
    const next = this.#options.new.resolve(reference);
    const isFound = 'value' in old && 'value' in next;
    if (isFound && !this.#options.sameness.sameTarget(reference)) {
      this.#options.shared.use({
        old: old.value,
        new: next.value,
        direction: site.direction,
        place: () => this.#options.shared.placeOf(reference),
      });
      return;
    }
    if (isFound || !('value' in old || 'value' in next)) return;
    for (const side of [old, next]) {
      if ('problem' in side) {
        this.#options.limits.unresolved(reference, side.problem, site.place);
      }
    }
    const fact = { place: site.place.key('$ref'), type: 'modified' } as const;
    site.report('schema.reference-unresolved', fact);
  }

  #differentReferences(old: Schema, next: Schema, site: Site) {
    const before = this.#meaning(old, 'old', site);
    const after = this.#meaning(next, 'new', site);
    if (!before || !after) {
      const place = site.place.key('$ref');
      site.report('schema.reference-unresolved', {
        place,
        type: 'modified',
        old: old.$ref,
        new: next.$ref,
      });
      return;
    }
    const isTold = compareAsUnion(
      { written: old, meant: before.value },
      { written: next, meant: after.value },
      site,
    );
    if (isTold) return;
    this.#options.shared.use({
      old: before.value,
      new: after.value,
      direction: site.direction,
      place: () => this.#placeOf(next, site),
    });
  }

  /** The first place of use; from there on the way may be as long as cycles of different lengths make it. */
  #placeOf(next: Schema, { place }: Site): Place {
    const reference = referenceOf(next);
    return place.depth > schemaLimits.depth && reference !== undefined
      ? this.#options.shared.placeOf(reference)
      : place;
  }

  /** What a schema says, with what it refers to. */
  #meaning(schema: Schema, side: Side, site: Site) {
    const reference = referenceOf(schema);
    if (reference === undefined) return { value: schema };
    const found = this.#options[side].follow(schema);
    if ('problem' in found) {
      this.#options.limits.unresolved(reference, found.problem, site.place);
      return undefined;
    }
    const isBare = Object.keys(schema).every(
      key => key === '$ref' || isAnnotation(key),
    );
    return isBare ? found : { value: this.merge(schema, side) };
  }
}

function asIs(schema: Schema) {
  return { written: schema, meant: schema };
}
