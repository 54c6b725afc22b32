import { contract, type InterfaceParts, item } from '../testUtils/items';
import { apiDefinition } from './apiDefinition';
import { toContractItem } from './contractItem';

function definition(face: InterfaceParts, text?: string) {
  const document = contract('orders', { interfaces: [face] });
  const { definitions } = toContractItem(
    item('orders', {
      contract: document,
      definitions: text === undefined ? {} : { [face.name]: text },
    }),
  );
  return apiDefinition({
    contract: document,
    definition: document.interfaces[0],
    facts: definitions.get(face.name),
    maxBytes: 100,
  });
}

describe('apiDefinition', () => {
  it.each([
    ['openapi', 'openapi: 3.0.3', 'openapi'],
    ['grpc', 'syntax = "proto3";', 'grpc'],
    ['asyncapi', 'asyncapi: 3.0.0', 'asyncapi'],
    ['asyncapi', '\ufeffasyncapi: 3.0.0', 'asyncapi'],
    ['asyncapi', '{"id":"x","asyncapi":"2.6.0"}', 'asyncapi'],
    ['asyncapi', '{\n  "asyncapi" : "2.6.0"}', 'asyncapi'],
    ['asyncapi', "info: {}\n'asyncapi': 2.6.0", 'asyncapi'],
    ['asyncapi', '{"$schema":"…","title":"not asyncapi: at all"}', 'event'],
  ] as const)('has the text of %s %j fetched as %s', (type, text, expected) => {
    expect(definition({ name: 'api', type }, text)).toEqual({
      type: expected,
      text: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      isFetched: true,
    });
  });

  it('puts a valid note in the place of a text that is too long', () => {
    const { type, text } = definition({ name: 'api' }, 'é'.repeat(51));
    expect(type).toBe('openapi');
    expect(JSON.parse(text)).toEqual({
      openapi: '3.0.3',
      info: {
        title: 'orders api',
        version: '1.0.0',
        description:
          'The definition (interfaces/api.yaml, 1 KiB) is too large for the catalog; open it on the Contract tab.',
      },
      paths: {},
    });
  });

  it('says why there is no text', () => {
    expect(
      JSON.parse(definition({ name: 'e', type: 'asyncapi' }).text),
    ).toMatchObject({
      asyncapi: '2.6.0',
      info: { description: expect.stringContaining('could not be read') },
    });
    expect(
      definition({ name: 'g', type: 'grpc', file: undefined }, ' '),
    ).toEqual({
      type: 'grpc',
      text: '// The contract names no definition for this interface.\n',
      isFetched: false,
    });
  });
});
