import { isMap } from '../../../contract/isMap';
import { schemaLimits } from '../../schema/schemaLimits';

/** Where the shared parts of 2.0 are in 3.x. */
const PLACES: readonly [string, string][] = [
  ['#/definitions/', '#/components/schemas/'],
  ['#/responses/', '#/components/responses/'],
  ['#/parameters/', '#/components/parameters/'],
];

/** Beyond what a comparison looks at, nothing has to be rewritten. */
const DEPTH = 2 * schemaLimits.depth;

/** A copy whose references point to where 3.x has the shared parts, and with `nullable` for `x-nullable`. @internal */
export function rewriteReferences(value: unknown): unknown {
  return copy(value, 0);
}

function copy(value: unknown, depth: number): unknown {
  if (depth > DEPTH) return value;
  if (Array.isArray(value)) {
    return value.map(item => copy(item, depth + 1));
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => {
    if (key === '$ref' && typeof part === 'string') return [key, rewrite(part)];
    if (key === 'x-nullable') return ['nullable', part];
    return [key, copy(part, depth + 1)];
  });
  return Object.fromEntries(entries);
}

function rewrite(reference: string): string {
  const found = PLACES.find(([old]) => reference.startsWith(old));
  return found ? found[1] + reference.slice(found[0].length) : reference;
}
