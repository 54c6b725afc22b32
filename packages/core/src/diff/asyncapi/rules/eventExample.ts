interface EventExample {
  version?: string;
  /** Lines at the top of the document. */
  top?: string;
  /** Of the channel: `key: value, …`. */
  channel?: string;
  /** Name of the channel. */
  key?: string;
  /** Of the operation: `key: value, …`. */
  operation?: string;
  /** Name of the operation. */
  id?: string;
  action?: string;
  /** Messages: `Name: { … }, …`. */
  messages?: string;
}

/**
 * An AsyncAPI document with one channel and one operation that sends its message.
 *
 * @internal
 */
export function eventExample(example: EventExample = {}): string {
  const {
    version = '3.0.0',
    key = 'orders',
    id = 'tell',
    action = 'send',
    messages = 'Placed: {}',
  } = example;
  const channel = ['address: orders', `messages: { ${messages} }`];
  if (example.channel) channel.push(example.channel);
  const operation = [
    `action: ${action}`,
    `channel: { $ref: '#/channels/${key}' }`,
  ];
  if (example.operation) operation.push(example.operation);
  return [
    `asyncapi: ${version}`,
    ...(example.top ? [example.top] : []),
    `channels: { ${key}: { ${channel.join(', ')} } }`,
    `operations: { ${id}: { ${operation.join(', ')} } }`,
  ].join('\n');
}
