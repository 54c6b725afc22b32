import { presence } from '../presence';
import { valueText } from '../valueText';
import { compareBindings } from './compareBindings';
import { compareOperations } from './compareOperations';
import { compareRest } from './compareRest';
import { isSame, type EventComparison } from './EventComparison';
import type { EventChannel } from './model';

/** Channels by address; their keys are names for the document only. @internal */
export function compareChannels(apis: EventComparison): void {
  const { old, next, changes, budget } = apis;
  for (const [address, channel] of old.channels) {
    budget.spend();
    const successor = next.channels.get(address);
    if (successor) {
      compareChannel(apis, channel, successor);
    } else {
      changes.add('asyncapi.channel-removed', {
        path: `asyncapi.channels[${channel.key}]`,
        type: 'removed',
        oldValue: address,
      });
    }
  }
  for (const [address, channel] of next.channels) {
    if (old.channels.has(address)) continue;
    changes.add('asyncapi.channel-added', {
      path: `asyncapi.channels[${channel.key}]`,
      type: 'added',
      newValue: address,
    });
  }
  compareOperations(apis, old.unplaced, next.unplaced);
}

function compareChannel(
  apis: EventComparison,
  old: EventChannel,
  next: EventChannel,
): void {
  const { changes } = apis;
  const path = `asyncapi.channels[${old.key}]`;
  const isOneFormat = apis.old.major === apis.next.major;
  if (isOneFormat && old.key !== next.key) {
    changes.add('asyncapi.channel-renamed', {
      path,
      type: 'modified',
      oldValue: old.key,
      newValue: next.key,
    });
  }
  if (isOneFormat) compareParameters(apis, path, old, next);
  const [before, after] = [serversText(old), serversText(next)];
  if (before !== after) {
    changes.add('asyncapi.channel-servers-changed', {
      path: `${path}.servers`,
      type: 'modified',
      oldValue: before,
      newValue: after,
    });
  }
  compareRest(apis, path, 'channel', old.written, next.written);
  compareBindings(apis, path, old.bindings, next.bindings);
  compareOperations(apis, old.operations, next.operations);
}

/** Versions 2 and 3 describe them in two ways. */
function compareParameters(
  apis: EventComparison,
  path: string,
  old: EventChannel,
  next: EventChannel,
): void {
  for (const name of new Set([
    ...old.parameters.keys(),
    ...next.parameters.keys(),
  ])) {
    apis.budget.spend();
    const [before, after] = [
      old.parameters.get(name),
      next.parameters.get(name),
    ];
    if (isSame(apis, before, after)) continue;
    apis.changes.add('asyncapi.channel-parameter-changed', {
      path: `${path}.parameters[${name}]`,
      ...presence(valueText(before), valueText(after)),
    });
  }
}

function serversText({ servers }: EventChannel) {
  return servers?.join(', ') ?? 'all';
}
