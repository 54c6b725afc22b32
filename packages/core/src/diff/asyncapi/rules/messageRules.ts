import type { Rule } from '../../rules/Rule';
import { eventExample } from './eventExample';

/** Rules for messages; what is inside of a payload or headers belongs to the rules for schemas. @internal */
export const messageRules: Rule[] = [
  {
    id: 'asyncapi.sent-message-added',
    condition: 'a message is added to what the service sends, or may send',
    classification: 'POTENTIAL_BREAKING',
    why: 'Those who read the channel get messages that they do not know.',
    remedy:
      'Make sure that readers skip unknown messages, or use another channel.',
    example: {
      old: eventExample(),
      new: eventExample({ messages: 'Placed: {}, Paid: {}' }),
    },
  },
  {
    id: 'asyncapi.received-message-added',
    condition: 'a message is added to what the service receives',
    classification: 'NON_BREAKING',
    why: 'It accepts more than before.',
    example: {
      old: eventExample({ action: 'receive' }),
      new: eventExample({
        action: 'receive',
        messages: 'Placed: {}, Paid: {}',
      }),
    },
    relaxes: 'Upstream does not look at the direction of messages.',
  },
  {
    id: 'asyncapi.message-removed',
    condition: 'a message is removed from an operation',
    classification: 'BREAKING',
    why: 'Those who wait for it get none, or what they send is not understood.',
    remedy: 'Keep the message until nobody relies on it.',
    example: {
      old: eventExample({ messages: 'Placed: {}, Paid: {}' }),
      new: eventExample(),
    },
  },
  {
    id: 'asyncapi.message-renamed',
    condition: 'a message has another name',
    classification: 'POTENTIAL_BREAKING',
    why: 'Readers may tell messages by their names.',
    remedy: 'Keep the name.',
    example: {
      old: eventExample(),
      new: eventExample({ messages: 'Ordered: {}' }),
    },
  },
  {
    id: 'asyncapi.content-type-changed',
    condition: 'a message has another content type',
    classification: 'BREAKING',
    why: 'The other end reads another format than the one that is sent.',
    remedy: 'Add a message with the new content type.',
    example: {
      old: eventExample({
        messages: 'Placed: { contentType: application/json }',
      }),
      new: eventExample({ messages: 'Placed: { contentType: avro/binary }' }),
    },
  },
  {
    id: 'asyncapi.content-type-unclear',
    condition:
      'the content type of a message is declared, or no longer declared',
    classification: 'POTENTIAL_BREAKING',
    why: 'Nothing says whether it is the one that was used before.',
    remedy: 'Declare the content type that is used.',
    example: {
      old: eventExample(),
      new: eventExample({
        messages: 'Placed: { contentType: application/json }',
      }),
    },
  },
  {
    id: 'asyncapi.payload-format-changed',
    condition: 'the payload of a message is described in another format',
    classification: 'POTENTIAL_BREAKING',
    why: 'The two descriptions cannot be compared.',
    remedy: 'Check that both describe the same payload.',
    example: {
      old: eventExample({
        messages:
          'Placed: { payload: { schemaFormat: application/vnd.apache.avro;version=1.9.0, schema: string } }',
      }),
      new: eventExample({
        messages:
          'Placed: { payload: { schemaFormat: application/schema+json, schema: { type: string } } }',
      }),
    },
  },
  {
    id: 'asyncapi.payload-not-compared',
    condition: 'a payload that is not a JSON Schema changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Only JSON Schema is compared in depth.',
    remedy: 'Check the change with the rules of the format.',
    example: {
      old: eventExample({
        messages:
          'Placed: { payload: { schemaFormat: application/vnd.apache.avro;version=1.9.0, schema: string } }',
      }),
      new: eventExample({
        messages:
          'Placed: { payload: { schemaFormat: application/vnd.apache.avro;version=1.9.0, schema: long } }',
      }),
    },
  },
  {
    id: 'asyncapi.correlation-id-changed',
    condition: 'the place that tells which messages belong together changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Those who match messages look in the old place.',
    remedy: 'Keep the place.',
    example: {
      old: eventExample({
        messages:
          'Placed: { correlationId: { location: $message.header#/id } }',
      }),
      new: eventExample({
        messages:
          'Placed: { correlationId: { location: $message.header#/key } }',
      }),
    },
  },
];
