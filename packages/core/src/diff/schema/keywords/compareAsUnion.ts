import type { Site } from '../Site';
import { isAnnotation } from './annotations';
import type { Schema } from './Schema';
import { compareBranches, pureUnion } from './unions';

/**
 * Compares a union with a schema that is none as if that were a union of itself alone.
 *
 * @returns Whether that was the case.
 * @internal
 */
export function compareAsUnion(
  old: { written: Schema; meant: unknown },
  next: { written: Schema; meant: unknown },
  site: Site,
): boolean {
  const before = pureUnion(old.meant);
  const after = pureUnion(next.meant);
  if (before && !after && isPlain(next.meant)) {
    const branches = (old.meant as Schema)[before] as unknown[];
    compareBranches(branches, [next.written], before, site);
    return true;
  }
  if (after && !before && isPlain(old.meant)) {
    const branches = (next.meant as Schema)[after] as unknown[];
    compareBranches([old.written], branches, after, site);
    return true;
  }
  return false;
}

/** Says something, and no union. */
function isPlain(schema: unknown): boolean {
  const keywords = Object.keys(schema ?? {});
  return (
    !keywords.includes('oneOf') &&
    !keywords.includes('anyOf') &&
    keywords.some(keyword => !isAnnotation(keyword))
  );
}
