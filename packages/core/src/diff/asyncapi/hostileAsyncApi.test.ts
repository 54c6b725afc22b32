import { WorkLimitError } from '../../work';
import { limitedAsyncApi } from './__testUtils__/limitedAsyncApi';

describe('compareAsyncApi, on what it cannot read', () => {
  it.each([
    ['another version', { asyncapi: '1.2.0' }, 'no AsyncAPI of version 2 or 3'],
    ['another kind', { type: 'object' }, 'no AsyncAPI of version 2 or 3'],
    ['a list', [], 'no AsyncAPI of version 2 or 3'],
    [
      'channels that are no map',
      { asyncapi: '3.0.0', channels: 7 },
      'channels is not an object',
    ],
    [
      'a reference to elsewhere',
      { asyncapi: '3.0.0', channels: { a: { $ref: 'https://x.example/c' } } },
      '"https://x.example/c" cannot be followed',
    ],
    [
      'a reference to itself',
      { asyncapi: '3.0.0', channels: { a: { $ref: '#/channels/a' } } },
      'leads back to itself',
    ],
    [
      'an operation without channel',
      { asyncapi: '3.0.0', operations: { a: { action: 'send' } } },
      'an operation names no known channel',
    ],
  ])('is partial for %s', (_, document, problem) => {
    const text = JSON.stringify(document);
    const { limitations } = limitedAsyncApi('{"asyncapi":"3.0.0"}', text);
    expect(limitations.map(({ message }) => message).join()).toContain(problem);
  });

  it('is partial when a schema of events is none', () => {
    expect(limitedAsyncApi('[]', '{}').limitations).toEqual([
      {
        code: 'UNREADABLE',
        message: expect.stringContaining('the old file defines no events'),
      },
    ]);
    expect(limitedAsyncApi('{}', '"a: b: c').limitations).toHaveLength(1);
    expect(
      limitedAsyncApi('{"asyncapi":"3.0.0"}', 'a: [').limitations[0].message,
    ).not.toContain('no AsyncAPI');
  });

  it('survives names that hide in the prototype and values of any type', () => {
    const odd = [
      null,
      7,
      'x',
      [],
      [null, { toString: 1 }],
      { toString: 1, $ref: 5 },
    ];
    for (const value of odd) {
      const operation = { message: value, traits: value, security: value };
      const two = {
        asyncapi: '2.6.0',
        servers: { ['__proto__']: value, constructor: value },
        channels: {
          constructor: value,
          a: {
            publish: operation,
            subscribe: value,
            servers: value,
            parameters: value,
          },
        },
        components: value,
      };
      const three = {
        asyncapi: '3.0.0',
        servers: value,
        channels: {
          toString: value,
          a: { address: value, messages: { x: value }, servers: value },
        },
        operations: {
          a: {
            ...operation,
            action: value,
            channel: { $ref: '#/channels/a' },
            messages: value,
            reply: value,
          },
          b: value,
        },
      };
      const texts = [two, three].map(item => JSON.stringify(item));
      for (const old of texts) {
        for (const next of texts) {
          expect(() => limitedAsyncApi(old, next)).not.toThrow();
        }
      }
    }
  });

  it('ends when the work gets too much', () => {
    const many = <T>(count: number, make: (index: number) => T) =>
      Object.fromEntries(
        Array.from(Array(count), (_, i) => [`n${i}`, make(i)]),
      );
    const document = (type: string) =>
      JSON.stringify({
        asyncapi: '3.0.0',
        channels: {
          a: {
            address: 'a',
            messages: many(2000, () => ({ payload: { type } })),
          },
        },
        operations: many(2000, () => ({
          action: 'send',
          channel: { $ref: '#/channels/a' },
        })),
      });
    expect(() =>
      limitedAsyncApi(document('string'), document('integer')),
    ).toThrow(WorkLimitError);
  });
});
