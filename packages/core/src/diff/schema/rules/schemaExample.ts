import type { Direction } from '../Direction';
import type { Rule } from '../../rules/Rule';

/** Texts that say in which direction a schema is used. @internal */
export function schemaExample(
  direction: Direction,
  old: unknown,
  next: unknown,
): Rule['example'] {
  return {
    old: JSON.stringify({ [direction]: old }),
    new: JSON.stringify({ [direction]: next }),
  };
}
