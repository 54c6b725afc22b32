import type { Change } from './change';
import { shortText } from './schema/shortText';

/**
 * What a change says of a value that may be absent on one side.
 *
 * @internal
 */
export function presence(
  before: string | undefined,
  after: string | undefined,
): Pick<Change, 'type' | 'oldValue' | 'newValue'> {
  if (before === undefined) {
    return { type: 'added', newValue: shortText(after ?? '') };
  }
  if (after === undefined) {
    return { type: 'removed', oldValue: shortText(before) };
  }
  return {
    type: 'modified',
    oldValue: shortText(before),
    newValue: shortText(after),
  };
}
