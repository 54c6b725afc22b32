import type { Direction } from '../schema/Direction';
import { compareMessageLists } from './compareMessageLists';
import type { EventComparison } from './EventComparison';
import type { EventOperation } from './model';

/** What answers an operation: the service itself, when it received. @internal */
export function compareReplies(
  apis: EventComparison,
  path: string,
  old: EventOperation,
  next: EventOperation,
): void {
  const [before, after] = [old.reply, next.reply];
  const at = `${path}.reply`;
  if (!before || !after) {
    if (before) {
      apis.changes.add('asyncapi.reply-removed', {
        path: at,
        type: 'removed',
        oldValue: before.address,
      });
    }
    if (after) {
      apis.changes.add('asyncapi.reply-added', {
        path: at,
        type: 'added',
        newValue: after.address,
      });
    }
    return;
  }
  if (before.address !== after.address) {
    apis.changes.add('asyncapi.reply-address-changed', {
      path: `${at}.address`,
      type: 'modified',
      oldValue: before.address,
      newValue: after.address,
    });
  }
  compareMessageLists(apis, at, {
    old: before.messages,
    next: after.messages,
    direction: directionOf(old, next),
  });
}

/** The service answers what it receives. */
function directionOf(old: EventOperation, next: EventOperation): Direction {
  if (old.action !== next.action || old.action === 'unused') return 'both';
  return old.action === 'receive' ? 'response' : 'request';
}
