import { bundleOf } from '../__testUtils__';
import { diffBundles } from '../diffBundles';

const FILE = 'events.json';

function diff(old: unknown, next: unknown, profile?: 'upstream') {
  const bundle = (document: unknown) =>
    bundleOf({
      'pacto.yaml': `pactoVersion: "2.0"
service: {name: a, version: 1.0.0}
interfaces: [{name: e, type: asyncapi, ref: ${FILE}}]
`,
      [FILE]: JSON.stringify(document),
    });
  const { changes, classification, completeness } = diffBundles(
    bundle(old),
    bundle(next),
    { profile },
  );
  return {
    classification,
    completeness,
    changes: changes.map(({ ruleId, path }) => `${ruleId} ${path}`),
  };
}

const channel = (payload: object) => ({ subscribe: { message: { payload } } });

describe('AsyncAPI documents without a known version', () => {
  it.each([
    [
      'channels',
      { channels: { a: channel({}), b: channel({}) } },
      { channels: { a: channel({}) } },
    ],
    [
      'operations',
      { operations: { a: { action: 'send' }, b: { action: 'receive' } } },
      { operations: { b: { action: 'receive' } } },
    ],
    ['all channels', { channels: { a: {} } }, { type: 'object' }],
    [
      'channels of a later version',
      { asyncapi: '4.0.0', channels: { a: {}, b: {} } },
      { asyncapi: '4.0.0', channels: { b: {} } },
    ],
    [
      'the version and a channel',
      { asyncapi: '3.0.0', channels: { a: { address: 'a' } } },
      { channels: {} },
    ],
  ])('are no milder than upstream about %s', (_, old, next) => {
    expect(diff(old, next, 'upstream').classification).toBe('BREAKING');
    expect(diff(old, next)).toMatchObject({
      classification: 'BREAKING',
      completeness: 'partial',
      changes: expect.arrayContaining([`file.not-compared ${FILE}`]),
    });
  });

  it('are compared by content, as the version that the other one has', () => {
    const old = { asyncapi: '2.6.0', channels: { a: channel({}) } };
    const next = { channels: { a: channel({ type: 'string' }) } };
    expect(diff(old, next).changes).toContainEqual(
      expect.stringMatching(/^schema\./),
    );
  });

  it('know a version that YAML made a number of', () => {
    const of = (channels: object) => ({ asyncapi: 2.6, channels });
    expect(diff(of({ a: {} }), of({}))).toMatchObject({
      completeness: 'complete',
      changes: ['asyncapi.channel-removed asyncapi.channels[a]'],
    });
  });

  it('are schemas of events when they have neither', () => {
    const of = (required: string[]) => ({ type: 'object', required });
    expect(diff(of(['a']), of([]))).toMatchObject({
      completeness: 'complete',
      changes: [expect.stringMatching(/^schema\./)],
    });
  });
});

it('an operation whose channel is not there still counts', () => {
  const operation = { action: 'send', channel: { $ref: '#/channels/x' } };
  const of = (operations: object) => ({ asyncapi: '3.0.0', operations });
  expect(diff(of({ a: operation }), of({})).changes).toContain(
    'asyncapi.operation-removed asyncapi.operations[a]',
  );
});

it('keys at the top of a document are compared', () => {
  const of = (parts: object) => ({ asyncapi: '3.0.0', ...parts });
  expect(
    diff(of({ info: { title: 'a' } }), of({ info: {}, 'x-a': 1 })).changes,
  ).toEqual([
    'asyncapi.documentation-changed asyncapi.info',
    'asyncapi.other-changed asyncapi.x-a',
  ]);
});
