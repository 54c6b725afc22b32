import type { EventAction, EventMessage } from '../../../diff/asyncapi/model';
import { descriptionOf, summaryOf, textAt, valueAt } from '../../texts';
import type { AsyncApiParts, ChannelPlace } from './AsyncApiParts';
import { describeMessage } from './describeMessage';

/**
 * A message on a channel. One that is both sent and received has no method: its operations say which of them does what.
 *
 * @internal
 */
export function addMessage(
  {
    message,
    actions,
  }: { message: EventMessage; actions: ReadonlySet<EventAction> },
  { key, address, depth }: ChannelPlace,
  { entries, places, reader }: AsyncApiParts,
): void {
  const { name, written, isShared } = message;
  const [action] = actions;
  const isSure = actions.size === 1 && action !== 'unused';
  entries.add(
    {
      key: `message ${key} ${name}`,
      kind: 'message',
      name: name === '' ? address : name,
      method: isSure ? action : undefined,
      summary: summaryOf(written) ?? textAt(written, 'title'),
      group: address,
      deprecated: valueAt(written, 'deprecated') === true,
      depth,
      line:
        (isShared
          ? places.lineOf('components', 'messages', name)
          : undefined) ?? places.lineOf('channels', key),
    },
    () => ({
      description: descriptionOf(written),
      parts: describeMessage(message, reader, { id: 'message' }),
    }),
  );
}
