import { prose } from '../../../bench/lib/randomText';
import type { ChangeKind } from '../plan/types';

const CHANNELS = 3;

/**
 * What a service sends, as AsyncAPI 3.
 *
 * @param changes - up to this version
 */
export function asyncApi(options: {
  title: string;
  changes: readonly ChangeKind[];
  random: () => number;
}): string {
  const { title, changes, random } = options;
  const fields: Record<string, { type: string; description: string }> = {
    id: { type: 'string', description: prose(random, 6) },
    amount: { type: 'integer', description: prose(random, 6) },
  };
  let renamed = '';
  changes.forEach((change, index) => {
    if (change === 'compatible') {
      fields[`added${index}`] = { type: 'string', description: 'more' };
    }
    if (change === 'risky') renamed = `V${index}`;
    if (change === 'breaking') {
      fields.amount = {
        ...fields.amount,
        type: index % 2 ? 'string' : 'array',
      };
    }
  });
  const names = Array.from(
    { length: CHANNELS },
    (_, index) => `Event${index}${index === 0 ? renamed : ''}`,
  );
  return JSON.stringify({
    asyncapi: '3.0.0',
    info: { title, version: '1.0.0' },
    channels: Object.fromEntries(
      names.map((name, index) => [
        `events${index}`,
        {
          address: `${title}.events.${index}`,
          messages: { [name]: { $ref: `#/components/messages/${name}` } },
        },
      ]),
    ),
    operations: Object.fromEntries(
      names.map((_, index) => [
        `send${index}`,
        { action: 'send', channel: { $ref: `#/channels/events${index}` } },
      ]),
    ),
    components: {
      messages: Object.fromEntries(
        names.map(name => [
          name,
          {
            summary: prose(random, 5),
            payload: { type: 'object', required: ['id'], properties: fields },
          },
        ]),
      ),
    },
  });
}
