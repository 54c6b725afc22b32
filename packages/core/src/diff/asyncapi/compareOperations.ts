import type { Direction } from '../schema/Direction';
import { compareBindings } from './compareBindings';
import { compareMessageLists } from './compareMessageLists';
import { compareReplies } from './compareReplies';
import { compareRest } from './compareRest';
import { compareSecurity } from './compareSecurity';
import type { EventComparison } from './EventComparison';
import { matchOperations } from './matchOperations';
import type { EventOperation } from './model';

/** What the service does with one channel. @internal */
export function compareOperations(
  apis: EventComparison,
  old: readonly EventOperation[],
  next: readonly EventOperation[],
): void {
  const { changes, budget } = apis;
  const isOneFormat = apis.old.major === apis.next.major;
  const matches = matchOperations(old, next, {
    isOneFormat,
    budget,
  });
  for (const pair of matches.pairs) {
    compareOperation(apis, pair.old, pair.next, isOneFormat);
  }
  for (const { path, id, action } of matches.removed) {
    changes.add('asyncapi.operation-removed', {
      path,
      type: 'removed',
      oldValue: id ?? action,
    });
  }
  for (const { path, id, action } of matches.added) {
    changes.add('asyncapi.operation-added', {
      path,
      type: 'added',
      newValue: id ?? action,
    });
  }
}

function compareOperation(
  apis: EventComparison,
  old: EventOperation,
  next: EventOperation,
  isOneFormat: boolean,
): void {
  const { changes } = apis;
  const { path } = old;
  if (old.action !== next.action) {
    const isUnused = old.action === 'unused' || next.action === 'unused';
    changes.add(
      isOneFormat && !isUnused
        ? 'asyncapi.operation-action-changed'
        : 'asyncapi.operation-action-unclear',
      {
        path,
        type: 'modified',
        oldValue: old.action,
        newValue: next.action,
      },
    );
  }
  const isNamed = old.id !== undefined && next.id !== undefined;
  if (isOneFormat && isNamed && old.id !== next.id) {
    changes.add('asyncapi.operation-renamed', {
      path,
      type: 'modified',
      oldValue: old.id,
      newValue: next.id,
    });
  }
  const direction = directionOf(old, next);
  compareMessageLists(apis, path, {
    old: old.messages,
    next: next.messages,
    direction,
  });
  compareReplies(apis, path, old, next);
  compareSecurity(apis, path, old.security, next.security);
  compareRest(apis, path, 'operation', old.written, next.written);
  compareBindings(apis, path, old.bindings, next.bindings);
}

/**
 * What the service sends is read by consumers, as a response is; what it receives is written by them, as a request is.
 * Where the action is not sure, as in version 2, a payload is compared both ways and the worse class counts.
 */
function directionOf(old: EventOperation, next: EventOperation): Direction {
  if (!old.isSure || !next.isSure || old.action !== next.action) return 'both';
  return old.action === 'send' ? 'response' : 'request';
}
