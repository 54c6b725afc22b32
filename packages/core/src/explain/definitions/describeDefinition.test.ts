import { utf8 } from '../../__testUtils__';
import { BundleTree } from '../../bundle';
import type { Interface } from '../../contract/model';
import { WorkBudget } from '../../work';
import { describeDefinition } from './describeDefinition';

/** The rows below the head, cells apart. */
function rowsOf(
  type: Interface['type'],
  content: unknown,
  budget = WorkBudget.create(),
) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const bundle = BundleTree.create([{ path: 'file', bytes: utf8(text) }]);
  const entry = { name: 'a', type, declaredType: type, file: 'file' };
  const [block = ''] = describeDefinition(
    bundle,
    { ...entry, documentPath: [] },
    budget,
  );
  if (!block.startsWith('| ')) return block;
  const lines = block.split('\n').slice(2);
  return lines.map(line => line.slice(2, -2).split(' | '));
}

describe('describeDefinition', () => {
  it('lists the operations of an OpenAPI document', () => {
    const document = {
      openapi: '3.1.0',
      paths: {
        '/trees': {
          parameters: [],
          post: { operationId: 'plant', deprecated: true },
          get: { summary: 'All trees', operationId: 'list' },
        },
        '/odd': 'no map',
        '/old': { delete: { deprecated: true }, put: null },
      },
    };
    expect(rowsOf('openapi', document)).toEqual([
      ['GET', '`/trees`', 'All trees'],
      ['POST', '`/trees`', 'plant (deprecated)'],
      ['DELETE', '`/old`', '(deprecated)'],
    ]);
  });

  it('reads YAML', () => {
    expect(rowsOf('openapi', 'paths:\n  /a:\n    get: {summary: A}')).toEqual([
      ['GET', '`/a`', 'A'],
    ]);
  });

  it('lists the channels of AsyncAPI 2', () => {
    const document = {
      asyncapi: '2.6.0',
      channels: {
        ripe: { publish: { message: { name: 'Ripe' } }, subscribe: 'odd' },
        eaten: {
          subscribe: {
            message: {
              oneOf: [
                { $ref: '#/components/messages/Eaten' },
                { title: 'All' },
              ],
            },
          },
        },
        quiet: { publish: {}, subscribe: { message: { payload: {} } } },
      },
    };
    expect(rowsOf('asyncapi', document)).toEqual([
      ['`ripe`', 'publish', '`Ripe`'],
      ['`eaten`', 'subscribe', '`Eaten`, `All`'],
      ['`quiet`', 'publish', '–'],
      ['`quiet`', 'subscribe', 'unnamed'],
    ]);
  });

  it('lists the operations of AsyncAPI 3 and channels without one', () => {
    const document = {
      asyncapi: '3.0.0',
      channels: {
        ripe: { address: 'trees/ripe', messages: { Ripe: {}, Rotten: {} } },
        bare: { messages: { Bare: {} } },
        constructor: {},
      },
      operations: {
        tell: { action: 'send', channel: { $ref: '#/channels/ripe' } },
        hear: {
          action: 'receive',
          channel: { $ref: '#/channels/ripe' },
          messages: [{ $ref: '#/channels/ripe/messages/Ripe' }],
        },
        lost: { action: 'send', channel: { $ref: '#/channels/toString' } },
      },
    };
    expect(rowsOf('asyncapi', document)).toEqual([
      ['`trees/ripe`', '`send`', '`Ripe`, `Rotten`'],
      ['`trees/ripe`', '`receive`', '`Ripe`'],
      ['`toString`', '`send`', '–'],
      ['`bare`', '–', '`Bare`'],
      ['`constructor`', '–', '–'],
    ]);
  });

  it('takes a map where a text belongs, whatever it calls its keys', () => {
    const odd = { toString: 1, valueOf: 2 };
    const channels = { ripe: {} };
    const channel = { $ref: '#/channels/ripe' };
    expect(rowsOf('asyncapi', { asyncapi: odd, channels })).toContain(
      'defines nothing',
    );
    expect(
      rowsOf('asyncapi', {
        asyncapi: '3.0.0',
        channels,
        operations: { tell: { action: odd, channel }, hear: { channel } },
      }),
    ).toEqual([
      ['`ripe`', '–', '–'],
      ['`ripe`', '–', '–'],
    ]);
  });

  it('counts more messages than anybody reads', () => {
    const oneOf = Array.from({ length: 25 }, (_, index) => ({
      name: `m${index}`,
    }));
    const document = {
      asyncapi: '2.0.0',
      channels: { a: { publish: { message: { oneOf } } } },
    };
    expect(rowsOf('asyncapi', document)).toEqual([
      ['`a`', 'publish', expect.stringMatching(/^`m0`.*`m9`, 15 more$/)],
    ]);
  });

  it('lists the keys of a plain event schema', () => {
    const schema = {
      required: ['tree'],
      properties: { tree: { type: 'string', description: 'Which *one*' } },
    };
    expect(rowsOf('asyncapi', schema)).toEqual([
      ['`tree`', '`string`', 'yes', '–', 'Which \\*one\\*'],
    ]);
  });

  it('lists the methods of a proto file', () => {
    const text = `syntax = "proto3";
      message Tree {} message Seed {}
      service Orchard {
        rpc Plant (Seed) returns (Tree);
        rpc Watch (stream Seed) returns (stream Tree) {}
      }`;
    expect(rowsOf('grpc', text)).toEqual([
      ['`Orchard`', '`Plant`', '`Seed`', '`Tree`'],
      ['`Orchard`', '`Watch`', 'stream of `Seed`', 'stream of `Tree`'],
    ]);
  });

  it.each([
    ['openapi', '{"paths": {}}'],
    ['openapi', '[]'],
    ['openapi', '7'],
    ['openapi', '{"paths": []}'],
    ['asyncapi', '{"asyncapi": 3}'],
    ['asyncapi', '{"asyncapi": "3.0.0", "operations": [1], "channels": [2]}'],
    ['asyncapi', '{}'],
    ['grpc', ''],
  ] as const)('says so when %s %s defines nothing', (type, text) => {
    expect(rowsOf(type, text)).toContain('defines nothing');
  });

  it('says why a file cannot be read', () => {
    expect(rowsOf('openapi', 'a: [')).toMatch(/^This file cannot be read: /);
    expect(rowsOf('grpc', 'servise <X>')).toMatch(
      /^This file cannot be read: line 1/,
    );
  });

  it('says so when a file is missing or too large', () => {
    const entry = { name: 'a', declaredType: 'grpc', documentPath: [] };
    const empty = BundleTree.create([]);
    const missing = { ...entry, type: 'grpc', file: 'x' } as const;
    const none = { ...entry, type: 'grpc' } as const;
    const budget = WorkBudget.create({ steps: 2 });
    expect(describeDefinition(empty, missing, budget)[0]).toContain('not hold');
    expect(describeDefinition(empty, none, budget)).toEqual([]);
    expect(rowsOf('grpc', 'message A { int32 a = 1; }', budget)).toContain(
      'too large',
    );
  });
});
