import type { WebhookType } from '@pacto/backstage-plugin-pacto-node';
import { readNotifications } from './readNotifications';

function read(type: WebhookType, payload: unknown) {
  return readNotifications(
    { type, registry: 'registry.test:5000', repositoryKey: 'path' },
    payload,
  );
}

const TYPES: WebhookType[] = [
  'distribution',
  'harbor',
  'github',
  'acr',
  'ecr',
  'quay',
  'docker-hub',
  'artifactory',
];

describe.each(TYPES)('%s', type => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'push'],
    ['a number', 7],
    ['an empty list', []],
    ['a list of nothings', [null, 1, [[]]]],
    ['an empty object', {}],
    ['wrong types', { events: {}, data: 1, action: [], package: 'x' }],
    ['events of nothing', { events: [null, 1, { action: 'push' }] }],
    ['a prototype', JSON.parse('{"__proto__": {"events": [{}]}}')],
  ])('takes %s', (_, payload) => {
    expect(read(type, payload)).toEqual([]);
  });
});

it.each([
  '../secrets',
  'Shop/Orders',
  'shop//orders',
  '/shop',
  'shop/orders:1.0.0',
  'evil.test:5000/orders',
  'shop/or ders',
  `shop/${'o'.repeat(260)}`,
  '',
  7,
])('leaves out %p, which no repository can be called', repository => {
  const events = [{ action: 'delete', target: { repository, tag: '1' } }];
  expect(read('distribution', { events })).toEqual([]);
});
