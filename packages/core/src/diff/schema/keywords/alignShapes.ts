import { referenceOf } from '../References';
import { hasNullBranch, withoutNullBranch } from './nullBranch';
import type { Schema } from './Schema';

/**
 * Writes two schemas alike where one says in another way what the other says: null as a branch or as `nullable`, a
 * reference alone or as the only part of `allOf`.
 *
 * @internal
 */
export function alignShapes(old: Schema, next: Schema): [Schema, Schema] {
  let [one, two] = [old, next];
  if (hasNullBranch(one) !== hasNullBranch(two)) {
    one = withoutNullBranch(one);
    two = withoutNullBranch(two);
  }
  if (isReference(one) && Array.isArray(two.allOf)) return [asPart(one), two];
  if (isReference(two) && Array.isArray(one.allOf)) return [one, asPart(two)];
  return [one, two];
}

function isReference(schema: Schema): boolean {
  return referenceOf(schema) !== undefined;
}

function asPart({ $ref, ...own }: Schema): Schema {
  return { ...own, allOf: [{ $ref }] };
}
