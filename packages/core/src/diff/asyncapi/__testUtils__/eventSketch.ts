import type { Random } from '../../../__testUtils__';

export interface SketchOperation {
  id: string;
  action: string;
  messages: string[];
  security: string[];
}

/** An AsyncAPI document in the making; tests change one thing of it. */
export interface EventSketch {
  channels: {
    key: string;
    address: string;
    bindings: number;
    operations: SketchOperation[];
  }[];
  messages: Record<string, { contentType: string; type: string }>;
  servers: Record<string, { host: string; protocol: string }>;
}

export function sketchEvents(random: Random): EventSketch {
  const count = 1 + random.below(4);
  return {
    channels: Array.from(Array(count), (_, index) => ({
      key: `c${index}`,
      address: `orders.${index}`,
      bindings: 1,
      operations: ['send', 'receive'].map(action => ({
        id: `${action}${index}`,
        action,
        messages: ['Placed', 'Paid'],
        security: ['plain'],
      })),
    })),
    messages: {
      Placed: { contentType: 'application/json', type: 'object' },
      Paid: { contentType: 'application/json', type: 'string' },
    },
    servers: {
      main: { host: 'main.example', protocol: 'kafka' },
      spare: { host: 'spare.example', protocol: 'kafka' },
    },
  };
}

export function writeEvents(sketch: EventSketch): string {
  const messages = named(Object.entries(sketch.messages), ([, message]) => ({
    contentType: message.contentType,
    payload: { type: message.type },
  }));
  const references = named(Object.entries(sketch.messages), ([name]) => ({
    $ref: `#/components/messages/${name}`,
  }));
  const operations = sketch.channels.flatMap(({ key, operations: all }) =>
    all.map(({ id, action, messages: names, security }) => [
      id,
      {
        action,
        channel: { $ref: `#/channels/${key}` },
        messages: names.map(name => ({
          $ref: `#/channels/${key}/messages/${name}`,
        })),
        security: security.map(type => ({ type })),
      },
    ]),
  );
  return JSON.stringify({
    asyncapi: '3.0.0',
    servers: sketch.servers,
    channels: Object.fromEntries(
      sketch.channels.map(({ key, address, bindings }) => [
        key,
        { address, messages: references, bindings: { kafka: { bindings } } },
      ]),
    ),
    operations: Object.fromEntries(operations),
    components: { messages },
  });
}

function named<T>(
  entries: [string, T][],
  make: (entry: [string, T]) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(entries.map(entry => [entry[0], make(entry)]));
}
