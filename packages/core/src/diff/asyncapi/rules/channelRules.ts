import type { Rule } from '../../rules/Rule';
import { eventExample } from './eventExample';

/** Rules for the document and its channels. @internal */
export const channelRules: Rule[] = [
  {
    id: 'asyncapi.documentation-changed',
    condition: 'a text, a tag or an example changes',
    classification: 'NON_BREAKING',
    why: 'It is for people; what is sent stays the same.',
    example: {
      old: eventExample({ operation: 'summary: one' }),
      new: eventExample({ operation: 'summary: two' }),
    },
    relaxes: 'Upstream does not tell texts for people from the rest.',
  },
  {
    id: 'asyncapi.other-changed',
    condition:
      'a key whose meaning is not known here, such as an extension, changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Only those who read it know what it does.',
    remedy: 'Check who reads the key.',
    example: {
      old: eventExample({ channel: 'x-retention: 7d' }),
      new: eventExample({ channel: 'x-retention: 1d' }),
    },
    relaxes:
      'Upstream calls each change of a key named "required" breaking, whatever the key means there.',
  },
  {
    id: 'asyncapi.format-changed',
    condition: 'a document moves to another minor version of AsyncAPI',
    classification: 'NON_BREAKING',
    why: 'The document is written differently; what is sent stays the same.',
    example: {
      old: eventExample(),
      new: eventExample({ version: '3.1.0' }),
    },
  },
  {
    id: 'asyncapi.format-upgraded',
    condition: 'a document moves to another major version of AsyncAPI',
    classification: 'POTENTIAL_BREAKING',
    why: 'Channels and operations are compared by address and action, but tools must know the new version, and bindings may be written differently.',
    remedy: 'Check that those who read the document can read the new version.',
    example: {
      old: 'asyncapi: 2.6.0\nchannels: { orders: {} }',
      new: 'asyncapi: 3.0.0\nchannels: { orders: { address: orders } }',
    },
    relaxes:
      'Upstream compares keys, which mean something else in the two versions, and reports all channels as removed.',
  },
  {
    id: 'asyncapi.channel-added',
    condition: 'a channel is added',
    classification: 'NON_BREAKING',
    why: 'Nobody uses it yet.',
    example: {
      old: 'asyncapi: 2.6.0',
      new: 'asyncapi: 2.6.0\nchannels: { orders: {} }',
    },
  },
  {
    id: 'asyncapi.channel-removed',
    condition: 'a channel is removed or has another address',
    classification: 'BREAKING',
    why: 'Those who send to it or read from it find nothing.',
    remedy: 'Serve the channel until nobody uses it.',
    example: {
      old: 'asyncapi: 2.6.0\nchannels: { orders: {} }',
      new: 'asyncapi: 2.6.0',
    },
  },
  {
    id: 'asyncapi.channel-renamed',
    condition: 'a channel has another key and the same address',
    classification: 'POTENTIAL_BREAKING',
    why: 'The key is a name inside the document only; generated code may carry it.',
    remedy: 'Keep the key.',
    example: {
      old: eventExample(),
      new: eventExample({ key: 'placed' }),
    },
    relaxes:
      'Upstream reports a removed channel, but messages go where they went before.',
  },
  {
    id: 'asyncapi.channel-parameter-changed',
    condition: 'a parameter of the address of a channel changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Those who build the address from the parameter may build one that does not exist.',
    remedy: 'Accept all values that were accepted before.',
    example: {
      old: eventExample({ channel: 'parameters: { id: { enum: [a, b] } }' }),
      new: eventExample({ channel: 'parameters: { id: { enum: [a] } }' }),
    },
    relaxes:
      'Upstream calls each change of a key named "required" breaking, whatever the key means there.',
  },
  {
    id: 'asyncapi.channel-servers-changed',
    condition: 'a channel is on other servers',
    classification: 'POTENTIAL_BREAKING',
    why: 'Those who are connected to a server that no longer has the channel find nothing.',
    remedy: 'Keep the channel on its servers.',
    example: {
      old: eventExample({
        top: 'servers: { a: {}, b: {} }',
        channel: "servers: [{ $ref: '#/servers/a' }]",
      }),
      new: eventExample({
        top: 'servers: { a: {}, b: {} }',
        channel: "servers: [{ $ref: '#/servers/b' }]",
      }),
    },
  },
  {
    id: 'asyncapi.bindings-changed',
    condition: 'what only one protocol needs to know changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Bindings hold keys, partitions and queues, whose meaning depends on the protocol.',
    remedy: 'Check with the consumers whether they rely on it.',
    example: {
      old: eventExample({ channel: 'bindings: { kafka: { partitions: 3 } }' }),
      new: eventExample({ channel: 'bindings: { kafka: { partitions: 9 } }' }),
    },
    relaxes:
      'Upstream calls each change of a key named "required" breaking, whatever the key means there.',
  },
];
