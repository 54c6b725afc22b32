import type { Rule } from '../../rules/Rule';

/** Rules for servers and what they ask of clients. @internal */
export const serverRules: Rule[] = [
  {
    id: 'asyncapi.server-added',
    condition: 'a server is added',
    classification: 'NON_BREAKING',
    why: 'Nobody is connected to it yet.',
    example: {
      old: 'asyncapi: 3.0.0',
      new: 'asyncapi: 3.0.0\nservers: { main: { host: a.example, protocol: kafka } }',
    },
  },
  {
    id: 'asyncapi.server-removed',
    condition: 'a server is removed or has another name',
    classification: 'POTENTIAL_BREAKING',
    why: 'Those who are connected to it may lose their channels.',
    remedy: 'Check whether the address still works.',
    example: {
      old: 'asyncapi: 3.0.0\nservers: { main: { host: a.example, protocol: kafka } }',
      new: 'asyncapi: 3.0.0',
    },
  },
  {
    id: 'asyncapi.server-protocol-changed',
    condition: 'a server speaks another protocol',
    classification: 'BREAKING',
    why: 'Clients cannot connect.',
    remedy: 'Add a server with the new protocol.',
    example: {
      old: 'asyncapi: 3.0.0\nservers: { main: { host: a.example, protocol: kafka } }',
      new: 'asyncapi: 3.0.0\nservers: { main: { host: a.example, protocol: amqp } }',
    },
  },
  {
    id: 'asyncapi.server-protocol-version-changed',
    condition: 'a server speaks another version of its protocol',
    classification: 'POTENTIAL_BREAKING',
    why: 'Clients may not know the version.',
    remedy: 'Check that clients can speak it.',
    example: {
      old: "asyncapi: 3.0.0\nservers: { main: { protocol: mqtt, protocolVersion: '3.1' } }",
      new: "asyncapi: 3.0.0\nservers: { main: { protocol: mqtt, protocolVersion: '5.0' } }",
    },
  },
  {
    id: 'asyncapi.server-address-changed',
    condition: 'a server has another address',
    classification: 'POTENTIAL_BREAKING',
    why: 'Clients that do not learn the address from the document lose the server.',
    remedy: 'Keep the old address until all clients have moved.',
    example: {
      old: 'asyncapi: 3.0.0\nservers: { main: { host: a.example } }',
      new: 'asyncapi: 3.0.0\nservers: { main: { host: b.example } }',
    },
  },
  {
    id: 'asyncapi.server-variables-changed',
    condition: 'the variables of the address of a server change',
    classification: 'POTENTIAL_BREAKING',
    why: 'Clients that fill them in may get an address that does not exist.',
    remedy: 'Accept all values that were accepted before.',
    example: {
      old: "asyncapi: 3.0.0\nservers: { main: { host: '{x}.example', variables: { x: { enum: [a, b] } } } }",
      new: "asyncapi: 3.0.0\nservers: { main: { host: '{x}.example', variables: { x: { enum: [a] } } } }",
    },
  },
  {
    id: 'asyncapi.security-added',
    condition:
      'a server or an operation asks for credentials, and did not before',
    classification: 'BREAKING',
    why: 'Clients without credentials are refused.',
    remedy: 'Accept both until all clients have credentials.',
    example: {
      old: 'asyncapi: 3.0.0\nservers: { main: { host: a.example } }',
      new: 'asyncapi: 3.0.0\nservers: { main: { host: a.example, security: [{ type: userPassword }] } }',
    },
  },
  {
    id: 'asyncapi.security-removed',
    condition: 'a server or an operation no longer asks for credentials',
    classification: 'NON_BREAKING',
    why: 'Clients with credentials are accepted too.',
    example: {
      old: 'asyncapi: 3.0.0\nservers: { main: { host: a.example, security: [{ type: userPassword }] } }',
      new: 'asyncapi: 3.0.0\nservers: { main: { host: a.example } }',
    },
    relaxes: 'Upstream does not look at what the security of operations means.',
  },
  {
    id: 'asyncapi.security-changed',
    condition: 'a server or an operation asks for other credentials',
    classification: 'POTENTIAL_BREAKING',
    why: 'Clients may not have them.',
    remedy: 'Accept both until all clients have moved.',
    example: {
      old: 'asyncapi: 3.0.0\nservers: { main: { host: a.example, security: [{ type: userPassword }] } }',
      new: 'asyncapi: 3.0.0\nservers: { main: { host: a.example, security: [{ type: scramSha256 }] } }',
    },
  },
];
