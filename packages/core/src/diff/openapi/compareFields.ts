import { differingKeys, ownOf } from '../schema/keywords/Schema';
import { typeOf } from '../schema/keywords/annotations';
import type { OpenApiWalk, Pair } from './OpenApiWalk';

const TEXTS = new Set([
  'summary',
  'description',
  'title',
  'externalDocs',
  'example',
  'examples',
]);

/**
 * Compares the fields of a part that are not compared elsewhere: texts, tags, extensions, and what no rule knows.
 *
 * @internal
 */
export function compareFields(
  { old, new: next, place }: Pair,
  walk: OpenApiWalk,
  options: { elsewhere: ReadonlySet<string> },
): void {
  for (const field of differingKeys(old, next, walk.same)) {
    if (options.elsewhere.has(field) || field === '$ref') continue;
    const [before, after] = [ownOf(old, field), ownOf(next, field)];
    const ruleId = ruleOf(field);
    // Extensions and examples may hold references for tools; where they lead is compared where it is used.
    const isKnown = ruleId !== 'openapi.element-changed';
    if (isKnown && walk.writtenAlike(before, after)) continue;
    const type = typeOf(before, after);
    const at = place.key(field);
    walk.report(ruleId, { place: at, type, old: before, new: after });
  }
}

function ruleOf(field: string): string {
  if (TEXTS.has(field)) return 'openapi.text-changed';
  if (field === 'tags') return 'openapi.tags-changed';
  if (field === 'x-sunset') return 'openapi.sunset-changed';
  return field.startsWith('x-')
    ? 'openapi.extension-changed'
    : 'openapi.element-changed';
}

/** @internal */
export function compareDeprecation(
  { old, new: next, place }: Pair,
  walk: OpenApiWalk,
): void {
  const [before, after] = [old.deprecated === true, next.deprecated === true];
  if (before === after) return;
  const ruleId = after ? 'openapi.deprecated' : 'openapi.no-longer-deprecated';
  const at = place.key('deprecated');
  walk.report(ruleId, { place: at, type: 'modified', old: before, new: after });
}
