import type { Random } from '../../../__testUtils__';
import type { EventSketch } from './eventSketch';

/** Changes one thing, and gives the rule that must name it. */
type Mutation = (sketch: EventSketch, random: Random) => string;

const anyOperation = (sketch: EventSketch, random: Random) =>
  random.pick(random.pick(sketch.channels).operations);

export const eventMutations: Mutation[] = [
  sketch => {
    const [first] = sketch.channels;
    sketch.channels.push({
      ...first,
      key: 'new',
      address: 'new',
      operations: [],
    });
    return 'asyncapi.channel-added';
  },
  sketch => {
    sketch.channels.pop();
    return 'asyncapi.channel-removed';
  },
  (sketch, random) => {
    random.pick(sketch.channels).key = 'renamed';
    return 'asyncapi.channel-renamed';
  },
  (sketch, random) => {
    random.pick(sketch.channels).bindings = 2;
    return 'asyncapi.bindings-changed';
  },
  (sketch, random) => {
    const { operations } = random.pick(sketch.channels);
    operations.push({ ...operations[0], id: 'another' });
    return 'asyncapi.operation-added';
  },
  (sketch, random) => {
    random.pick(sketch.channels).operations.pop();
    return 'asyncapi.operation-removed';
  },
  (sketch, random) => {
    anyOperation(sketch, random).id = 'renamed';
    return 'asyncapi.operation-renamed';
  },
  (sketch, random) => {
    const operation = anyOperation(sketch, random);
    operation.action = operation.action === 'send' ? 'receive' : 'send';
    return 'asyncapi.operation-action-changed';
  },
  (sketch, random) => {
    anyOperation(sketch, random).messages.pop();
    return 'asyncapi.message-removed';
  },
  (sketch, random) => {
    sketch.messages.Sent = { contentType: 'text/plain', type: 'string' };
    const { action, messages } = anyOperation(sketch, random);
    messages.push('Sent');
    return action === 'send'
      ? 'asyncapi.sent-message-added'
      : 'asyncapi.received-message-added';
  },
  (sketch, random) => {
    const message = random.pick(Object.values(sketch.messages));
    message.contentType = 'text/plain';
    return 'asyncapi.content-type-changed';
  },
  (sketch, random) => {
    random.pick(Object.values(sketch.messages)).type = 'integer';
    return 'schema.';
  },
  (sketch, random) => {
    anyOperation(sketch, random).security.pop();
    return 'asyncapi.security-removed';
  },
  (sketch, random) => {
    anyOperation(sketch, random).security.push('oauth2');
    return 'asyncapi.security-changed';
  },
  sketch => {
    sketch.servers.new = { host: 'new.example', protocol: 'amqp' };
    return 'asyncapi.server-added';
  },
  sketch => {
    delete sketch.servers.spare;
    return 'asyncapi.server-removed';
  },
  (sketch, random) => {
    random.pick(Object.values(sketch.servers)).host = 'other.example';
    return 'asyncapi.server-address-changed';
  },
  (sketch, random) => {
    random.pick(Object.values(sketch.servers)).protocol = 'amqp';
    return 'asyncapi.server-protocol-changed';
  },
];
