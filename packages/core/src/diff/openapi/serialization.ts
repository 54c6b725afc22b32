import { listOf } from '../schema/keywords/Schema';
import { plainText } from '../schema/shortText';
import type { Fields, OpenApiWalk, Pair } from './OpenApiWalk';

const SCALARS: ReadonlySet<unknown> = new Set([
  'string',
  'integer',
  'number',
  'boolean',
  'null',
]);

/** How the values of a parameter or header are written. @internal */
export interface Serialization {
  old: string;
  new: string;
}

/**
 * How values are written on both sides, when that differs; defaults are filled in. Source: OpenAPI 3.1, "Parameter
 * Object".
 *
 * @internal
 */
export function differingSerialization(
  { old, new: next }: Pair,
  walk: OpenApiWalk,
): Serialization | undefined {
  const [before, after] = [styleOf(old), styleOf(next)];
  if (before !== after) return { old: before, new: after };
  // A text or a number is written alike with and without `explode`.
  if (isScalar(old, 'old', walk) || isScalar(next, 'new', walk)) {
    return undefined;
  }
  const [one, two] = [old, next].map(explodeOf);
  return one === two
    ? undefined
    : { old: `${before}, explode=${one}`, new: `${after}, explode=${two}` };
}

function styleOf(parameter: Fields): string {
  if (parameter.content !== undefined) return 'content';
  const isForm = parameter.in === 'query' || parameter.in === 'cookie';
  return plainText(parameter.style ?? (isForm ? 'form' : 'simple'));
}

function explodeOf(parameter: Fields): string {
  return plainText(parameter.explode ?? styleOf(parameter) === 'form');
}

function isScalar(
  { schema }: Fields,
  side: 'old' | 'new',
  walk: OpenApiWalk,
): boolean {
  const { type } = Object(walk.target(schema, side));
  const types = Array.isArray(type) ? listOf(type) : [type];
  return types.every(item => SCALARS.has(item));
}
