import { isMap } from '../../../contract/isMap';
import type { Site } from '../Site';
import { isAnnotation, typeOf } from './annotations';
import { constraint } from './constraint';

const presence = constraint('schema');

/**
 * Compares a schema with none, or with `true` or `false`. No schema and `true` allow everything, `false` nothing.
 *
 * @internal
 */
export function comparePresence(old: unknown, next: unknown, site: Site): void {
  const [before, after] = [extentOf(old), extentOf(next)];
  const { place } = site;
  const fact = { place, type: typeOf(old, next), old, new: next };
  if (before === undefined || after === undefined) {
    site.walk.unreadable(place);
    site.report('schema.unreadable-changed', fact);
  } else if (before !== after) {
    site.report(after < before ? presence.narrowed : presence.widened, fact);
  }
}

/** 0: nothing, 1: some, 2: anything. */
function extentOf(schema: unknown): 0 | 1 | 2 | undefined {
  if (schema === undefined || schema === true) return 2;
  if (schema === false) return 0;
  if (!isMap(schema)) return undefined;
  return Object.keys(schema).every(isAnnotation) ? 2 : 1;
}
