import type { EventMessage, EventOperation } from '../model';

/** Stands for the messages of a channel that no operation uses. @internal */
export function unusedOperation(
  channel: string,
  messages: EventMessage[] = [],
): EventOperation {
  return {
    action: 'unused',
    isSure: false,
    path: `asyncapi.channels[${channel}]`,
    written: {},
    messages,
    security: [],
    bindings: undefined,
  };
}
