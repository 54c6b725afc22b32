import type { Rule } from '../../rules/Rule';
import { eventExample } from './eventExample';

/** Rules for what the service does with a channel. @internal */
export const operationRules: Rule[] = [
  {
    id: 'asyncapi.operation-added',
    condition:
      'the service sends to a channel or receives from it, and did not before',
    classification: 'NON_BREAKING',
    why: 'Nobody relies on it yet.',
    example: {
      old: 'asyncapi: 2.6.0\nchannels: { orders: { publish: {} } }',
      new: 'asyncapi: 2.6.0\nchannels: { orders: { publish: {}, subscribe: {} } }',
    },
    relaxes:
      'Upstream does not see operations of version 2, which are parts of channels.',
  },
  {
    id: 'asyncapi.operation-removed',
    condition: 'the service no longer sends to a channel or receives from it',
    classification: 'BREAKING',
    why: 'Those who wait for its messages get none, and messages for it are not read.',
    remedy: 'Keep the operation until nobody relies on it.',
    example: {
      old: 'asyncapi: 2.6.0\nchannels: { orders: { publish: {}, subscribe: {} } }',
      new: 'asyncapi: 2.6.0\nchannels: { orders: { publish: {} } }',
    },
  },
  {
    id: 'asyncapi.operation-renamed',
    condition: 'an operation has another name',
    classification: 'POTENTIAL_BREAKING',
    why: 'Messages stay the same; generated code may carry the name.',
    remedy: 'Keep the name.',
    example: {
      old: eventExample(),
      new: eventExample({ id: 'announce' }),
    },
    relaxes:
      'Upstream reports a removed operation, but the service sends and receives what it did before.',
  },
  {
    id: 'asyncapi.operation-action-changed',
    condition: 'the service receives where it sent, or sends where it received',
    classification: 'BREAKING',
    why: 'Those at the other end do the opposite of what is needed.',
    remedy: 'Add an operation on another channel.',
    example: {
      old: eventExample(),
      new: eventExample({ action: 'receive' }),
    },
  },
  {
    id: 'asyncapi.operation-action-unclear',
    condition:
      'the documents do not say whether the service sends or receives as before',
    classification: 'POTENTIAL_BREAKING',
    why: 'Version 2 names what others do, and many documents mean it the other way round; a channel of version 3 may have no operation at all.',
    remedy: 'Check that the operation says what the service does.',
    example: {
      old: 'asyncapi: 3.0.0\nchannels: { orders: { address: orders } }',
      new: "asyncapi: 3.0.0\nchannels: { orders: { address: orders } }\noperations: { tell: { action: send, channel: { $ref: '#/channels/orders' } } }",
    },
  },
  {
    id: 'asyncapi.reply-added',
    condition: 'an operation has a reply, and had none',
    classification: 'POTENTIAL_BREAKING',
    why: 'Those who do not expect a reply may not read it, or have to send one now.',
    remedy: 'Make the reply optional.',
    example: {
      old: eventExample(),
      new: eventExample({
        operation: 'reply: { address: { location: $message.header#/replyTo } }',
      }),
    },
  },
  {
    id: 'asyncapi.reply-removed',
    condition: 'an operation no longer has a reply',
    classification: 'BREAKING',
    why: 'Those who wait for the reply wait for ever.',
    remedy: 'Keep the reply.',
    example: {
      old: eventExample({
        operation: 'reply: { address: { location: $message.header#/replyTo } }',
      }),
      new: eventExample(),
    },
  },
  {
    id: 'asyncapi.reply-address-changed',
    condition: 'the reply of an operation goes to another address',
    classification: 'POTENTIAL_BREAKING',
    why: 'Those who give or watch the old address miss the reply.',
    remedy: 'Keep the address.',
    example: {
      old: eventExample({
        operation: 'reply: { address: { location: $message.header#/replyTo } }',
      }),
      new: eventExample({
        operation:
          'reply: { address: { location: $message.header#/answerTo } }',
      }),
    },
  },
];
