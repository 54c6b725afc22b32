import type { EventOperation } from '../../../diff/asyncapi/model';
import { limits } from '../../../limits';
import { descriptionOf, summaryOf, textAt, valueAt } from '../../texts';
import type { AsyncApiParts, ChannelPlace } from './AsyncApiParts';
import { describeMessage } from './describeMessage';

/** @internal */
export function addOperation(
  operation: EventOperation,
  { key, address, depth }: ChannelPlace,
  { entries, places, reader }: AsyncApiParts,
): void {
  const { id, action, written, messages, reply } = operation;
  const name = id ?? address;
  entries.add(
    {
      key: `operation ${id ?? `${action} ${key}`}`,
      kind: 'operation',
      name: name === '' ? operation.path : name,
      method: action === 'unused' ? undefined : action,
      summary: textAt(written, 'title') ?? summaryOf(written),
      group: address,
      deprecated: valueAt(written, 'deprecated') === true,
      depth,
      line:
        places.lineOf('operations', name) ??
        places.lineOf('channels', key, wordFor(action)),
    },
    () => ({
      description: descriptionOf(written),
      parts: [
        ...messages.flatMap((message, index) =>
          describeMessage(message, reader, { id: `message ${index}` }),
        ),
        ...(reply?.messages ?? []).flatMap((message, index) =>
          describeMessage(message, reader, {
            id: `reply ${index}`,
            isReply: true,
          }),
        ),
      ].slice(0, limits.itemParts),
    }),
  );
}

/** In version 2, which says what others do. */
function wordFor(action: EventOperation['action']): string {
  return action === 'receive' ? 'publish' : 'subscribe';
}
