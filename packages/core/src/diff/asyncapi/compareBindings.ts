import { shortText } from '../schema/shortText';
import { isSame, type EventComparison } from './EventComparison';

/** What only one protocol knows: partitions, keys, exchanges. @internal */
export function compareBindings(
  apis: Pick<EventComparison, 'schemas' | 'changes'>,
  path: string,
  old: unknown,
  next: unknown,
): void {
  if (isSame(apis, old, next)) return;
  apis.changes.add('asyncapi.bindings-changed', {
    path: `${path}.bindings`,
    type: 'modified',
    ...(old === undefined ? {} : { oldValue: shortText(old) }),
    ...(next === undefined ? {} : { newValue: shortText(next) }),
  });
}
