import type { WebhookType } from '@pacto/backstage-plugin-pacto-node';
import { readStamp } from './readStamp';

const TIME = '2026-11-20T10:00:00Z';
const MS = Date.parse(TIME);

function read(type: WebhookType, payload: unknown) {
  const body = Buffer.from(JSON.stringify(payload) ?? '');
  return readStamp({ type, payload, body });
}

const CONTENT = [expect.stringMatching(/^[0-9a-f]{64}$/)];

it.each<[string, WebhookType, unknown, object]>([
  [
    'the events of docker-registry',
    'distribution',
    {
      events: [
        { id: '1', timestamp: '2026-11-20T10:00:00.123456789Z' },
        { id: '2', timestamp: TIME },
      ],
    },
    { times: [MS + 123, MS], ids: ['1', '2'] },
  ],
  [
    'the default format of Harbor, in seconds',
    'harbor',
    { type: 'PUSH_ARTIFACT', occur_at: MS / 1000 },
    { times: [MS], ids: CONTENT },
  ],
  [
    'the cloud events of Harbor',
    'harbor',
    { specversion: '1.0', id: '1', time: TIME },
    { times: [MS], ids: ['1'] },
  ],
  [
    'GitHub, whose times are those of the package',
    'github',
    { action: 'updated', package: { updated_at: '2020-01-01T00:00:00Z' } },
    { times: [], ids: CONTENT },
  ],
  [
    'webhooks of Azure',
    'acr',
    { id: '1', timestamp: TIME },
    { times: [MS], ids: ['1'] },
  ],
  [
    'Event Grid',
    'acr',
    [
      { id: '1', eventTime: TIME },
      { id: '2', time: TIME },
    ],
    { times: [MS, MS], ids: ['1', '2'] },
  ],
  ['ECR', 'ecr', { id: '1', time: TIME }, { times: [MS], ids: ['1'] }],
  [
    'Quay, where two pushes of a tag look the same',
    'quay',
    { repository: 'shop/orders', updated_tags: ['latest'] },
    { times: [], ids: [] },
  ],
  [
    'Docker Hub, in seconds',
    'docker-hub',
    { push_data: { pushed_at: MS / 1000 } },
    { times: [MS], ids: CONTENT },
  ],
  [
    'Artifactory, where a tag may go back to what it was',
    'artifactory',
    { domain: 'docker' },
    { times: [], ids: [] },
  ],
])('reads %s', (_, type, payload, expected) => {
  expect(read(type, payload)).toEqual(expected);
});

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

it.each(TYPES)('takes anything as %s', type => {
  for (const payload of [
    null,
    7,
    'text',
    [],
    [null],
    { events: [null, { id: 7, timestamp: {} }] },
    { events: { id: '1' }, time: 'yesterday', occur_at: 'now' },
    { push_data: null, specversion: '1.0', id: null },
  ]) {
    expect(read(type, payload).times).toEqual([]);
  }
});
