import { definitionLists, mapAt } from './definitions';
import { REQUEST, RESPONSE } from './Direction';
import type { Fact } from './Fact';
import { typeOf } from './keywords/annotations';
import { constraint } from './keywords/constraint';
import { differingKeys, listOf, mapOf, ownOf } from './keywords/Schema';
import { escapePart } from '../../document/pointer';
import type { SharedSchemas } from './SharedSchemas';
import { Site, type Side, type Walk } from './Site';

interface Definition {
  old: unknown;
  new: unknown;
  reference: string;
}

const branch = constraint('branch');

/**
 * Compares the shared schemas that no reference led to. A subtype may stand wherever its parent does, though nothing
 * refers to it; the others describe no value.
 *
 * @internal
 */
export function compareUnreferenced(options: {
  oldRoot: unknown;
  newRoot: unknown;
  shared: SharedSchemas;
  walk: Walk;
  facts: Fact[];
}): void {
  const { shared, walk, facts } = options;
  const subtypes = definitionsOf(options).filter(definition =>
    isSubtype(definition, walk),
  );
  for (const subtype of subtypes) compareSubtype(subtype, options);
  shared.compareAll(walk);
  const told = new Set(subtypes.map(({ reference }) => reference));
  for (const { old, new: next, reference } of definitionsOf(options)) {
    if (told.has(reference) || walk.writtenAlike(old, next)) continue;
    const place = shared.placeOf(reference);
    const ruleId = 'schema.unused-definition-changed';
    facts.push({ ruleId, place, type: typeOf(old, next), old, new: next });
  }
}

/** Those that differ and are not used. */
function definitionsOf(options: {
  oldRoot: unknown;
  newRoot: unknown;
  shared: SharedSchemas;
  walk: Walk;
}): Definition[] {
  const { shared, walk } = options;
  return definitionLists.flatMap(list => {
    const before = mapAt(options.oldRoot, list);
    const after = mapAt(options.newRoot, list);
    return differingKeys(before, after, walk.same)
      .map(name => ({
        old: ownOf(before, name),
        new: ownOf(after, name),
        reference: `${list}/${escapePart(name)}`,
      }))
      .filter(({ old, new: next }) => !shared.isUsed(old, next));
  });
}

/** In which direction its values go is not known. */
function compareSubtype(
  { old, new: next, reference }: Definition,
  options: { shared: SharedSchemas; walk: Walk; facts: Fact[] },
) {
  const { shared, walk, facts } = options;
  const place = shared.placeOf(reference);
  const direction = REQUEST | RESPONSE;
  if (old !== undefined && next !== undefined) {
    shared.use({ old, new: next, place: () => place, direction });
    return;
  }
  const type = typeOf(old, next);
  const rules = type === 'added' ? branch.widened : branch.narrowed;
  const site = Site.create({ walk, place, direction, facts });
  site.report(rules, { place, type, old, new: next });
}

/** Whether a schema extends one that tells its subtypes apart. */
function isSubtype(definition: Definition, walk: Walk): boolean {
  const extended = (schema: unknown, side: Side) =>
    listOf(mapOf(schema).allOf).some(
      part => mapOf(walk.target(part, side)).discriminator !== undefined,
    );
  return extended(definition.old, 'old') || extended(definition.new, 'new');
}
