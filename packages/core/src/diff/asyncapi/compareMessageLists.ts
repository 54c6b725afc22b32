import type { Direction } from '../schema/Direction';
import type { EventComparison } from './EventComparison';
import type { EventMessage } from './model';

interface MessageLists {
  old: readonly EventMessage[];
  next: readonly EventMessage[];
  direction: Direction;
}

/**
 * The messages of one operation, by name; one that is gone and one that is new are the same under another name.
 *
 * @internal
 */
export function compareMessageLists(
  apis: EventComparison,
  path: string,
  { old, next, direction }: MessageLists,
): void {
  const { changes, budget, messages } = apis;
  budget.spend(old.length + next.length);
  const added = new Map<string, EventMessage[]>();
  for (const message of next.toReversed()) {
    const list = added.get(message.name);
    if (list) list.push(message);
    else added.set(message.name, [message]);
  }
  const removed: EventMessage[] = [];
  for (const message of old) {
    const successor = added.get(message.name)?.pop();
    if (successor)
      messages.add({ old: message, next: successor, direction, path });
    else removed.push(message);
  }
  const left = [...added.values()].flat();
  if (removed.length === 1 && left.length === 1) {
    const [before, after] = [removed[0], left[0]];
    changes.add('asyncapi.message-renamed', {
      path: pathOf(path, before),
      type: 'modified',
      oldValue: before.name,
      newValue: after.name,
    });
    messages.add({ old: before, next: after, direction, path });
    return;
  }
  for (const message of removed) {
    changes.add('asyncapi.message-removed', {
      path: pathOf(path, message),
      type: 'removed',
      oldValue: message.name,
    });
  }
  const isAccepted = direction === 'request';
  for (const message of left) {
    changes.add(
      isAccepted
        ? 'asyncapi.received-message-added'
        : 'asyncapi.sent-message-added',
      {
        path: pathOf(path, message),
        type: 'added',
        newValue: message.name,
      },
    );
  }
}

function pathOf(path: string, { name }: EventMessage) {
  return name === '' ? `${path}.message` : `${path}.messages[${name}]`;
}
