import type { ApiReader } from './ApiReader';
import { valueOf } from './ApiReader';

/**
 * An operation or a message with what its traits add: a later trait wins over an earlier one, and the part itself over
 * both. Headers hold together. Source: AsyncAPI 3.0, "Traits Merge Mechanism".
 *
 * @internal
 */
export function withTraits(
  part: Record<string, unknown>,
  reader: ApiReader,
  what: string,
): Record<string, unknown> {
  const traits = reader
    .list(valueOf(part, 'traits'), `traits of ${what}`)
    .map(trait => reader.map(trait, `a trait of ${what}`));
  if (traits.length === 0) return part;
  const headers = [...traits, part]
    .map(source => valueOf(source, 'headers'))
    .filter(source => source !== undefined);
  return {
    ...Object.assign({}, ...traits),
    ...part,
    ...(headers.length > 1 ? { headers: { allOf: headers } } : {}),
  };
}
