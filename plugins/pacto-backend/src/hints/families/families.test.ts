import type { WebhookType } from '@pacto/backstage-plugin-pacto-node';
import { readNotifications } from '../readNotifications';

const DIGEST = `sha256:${'4a'.repeat(32)}`;
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const CONFIG = { mediaType: 'application/vnd.oci.image.config.v1+json' };
const BUNDLE = { mediaType: 'application/vnd.pacto.bundle.layer.v1.tar+gzip' };
const LAYER = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip' };
const SIGNATURE = {
  mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json',
};

function read(
  type: WebhookType,
  payload: unknown,
  repositoryKey: 'path' | 'host' = 'path',
) {
  return readNotifications(
    { type, registry: 'registry.test:5000', repositoryKey },
    payload,
  );
}

function told(fields: object) {
  return { registry: 'registry.test:5000', ...fields };
}

describe('distribution', () => {
  const push = (target: object, more: object = {}) => ({
    id: 'e1',
    action: 'push',
    target: {
      mediaType: MANIFEST,
      digest: DIGEST,
      repository: 'shop/orders',
      tag: '1.0.0',
      url: 'http://elsewhere.test/v2/shop/orders/manifests/1.0.0',
      references: [CONFIG, BUNDLE],
      ...target,
    },
    request: { host: 'elsewhere.test' },
    ...more,
  });

  it('reads several events of one envelope, and has the registry from the configuration', () => {
    const events = [
      push({}),
      push({ repository: 'basket', tag: undefined }),
      { action: 'delete', target: { digest: DIGEST, repository: 'basket' } },
      { action: 'delete', target: { repository: 'basket', tag: '1.2.0' } },
    ];
    expect(read('distribution', { events })).toEqual([
      told({
        repository: 'shop/orders',
        tag: '1.0.0',
        digest: DIGEST,
        action: 'push',
      }),
      told({ repository: 'basket', digest: DIGEST, action: 'push' }),
      told({ repository: 'basket', digest: DIGEST, action: 'delete' }),
      told({ repository: 'basket', tag: '1.2.0', action: 'delete' }),
    ]);
  });

  it.each([
    ['a pull', push({}, { action: 'pull' })],
    ['a mount', push({}, { action: 'mount' })],
    ['a blob', push({ mediaType: 'application/octet-stream' })],
    ['a manifest without a type', push({ mediaType: undefined })],
    ['an image of two layers', push({ references: [CONFIG, LAYER, LAYER] })],
    ['a signature', push({ references: [CONFIG, SIGNATURE] })],
  ])('leaves out %s', (_, event) => {
    expect(read('distribution', { events: [event] })).toEqual([]);
  });

  it.each([
    ['no references', push({ references: undefined })],
    ['a layer of another tar type', push({ references: [CONFIG, LAYER] })],
    [
      'an index',
      push({
        mediaType: INDEX,
        references: [{ mediaType: MANIFEST }, { mediaType: MANIFEST }],
      }),
    ],
  ])('keeps what may be a bundle: %s', (_, event) => {
    expect(read('distribution', { events: [event] })).toHaveLength(1);
  });
});

describe('harbor', () => {
  const data = {
    resources: [
      {
        digest: DIGEST,
        tag: '1.0.0',
        resource_url: 'harbor.test/shop/orders:1.0.0',
      },
      { digest: DIGEST, tag: 'latest' },
    ],
    repository: {
      name: 'orders',
      namespace: 'shop',
      repo_full_name: 'shop/orders',
      repo_type: 'private',
    },
  };
  const expected = (action: string) =>
    ['1.0.0', 'latest'].map(tag =>
      told({ repository: 'shop/orders', tag, digest: DIGEST, action }),
    );

  it('reads both formats', () => {
    expect(
      read('harbor', {
        type: 'PUSH_ARTIFACT',
        occur_at: 1_790_000_000,
        operator: 'robot$ci',
        event_data: data,
      }),
    ).toEqual(expected('push'));
    expect(
      read('harbor', {
        specversion: '1.0',
        id: '7',
        type: 'harbor.artifact.deleted',
        time: '2026-11-20T10:00:00Z',
        data,
      }),
    ).toEqual(expected('delete'));
  });

  it('takes a digest in place of a tag for no tag', () => {
    const resources = [{ digest: DIGEST, tag: DIGEST }];
    expect(
      read('harbor', {
        type: 'PUSH_ARTIFACT',
        event_data: { ...data, resources },
      }),
    ).toEqual([
      told({ repository: 'shop/orders', digest: DIGEST, action: 'push' }),
    ]);
  });

  it.each(['PULL_ARTIFACT', 'SCANNING_COMPLETED', 'harbor.artifact.pulled'])(
    'leaves out %s',
    type => {
      expect(read('harbor', { type, event_data: data, data })).toEqual([]);
    },
  );
});

describe('github', () => {
  const item = {
    name: 'Orders',
    namespace: 'Shop',
    package_type: 'CONTAINER',
    package_version: {
      version: DIGEST,
      container_metadata: { tag: { name: '1.0.0', digest: DIGEST } },
    },
  };

  it('reads both events, of people and of organizations', () => {
    const expected = [
      told({
        repository: 'shop/orders',
        tag: '1.0.0',
        digest: DIGEST,
        action: 'push',
      }),
    ];
    expect(
      read('github', { action: 'published', registry_package: item }),
    ).toEqual(expected);
    expect(
      read('github', {
        action: 'updated',
        package: {
          ...item,
          namespace: undefined,
          owner: { login: 'Shop' },
          package_type: undefined,
          ecosystem: 'container',
        },
      }),
    ).toEqual(expected);
  });

  it.each([
    [
      'another kind of package',
      { action: 'published', package: { ...item, package_type: 'npm' } },
    ],
    ['another action', { action: 'deleted', package: item }],
    ['the ping after set-up', { zen: 'Keep it simple', hook_id: 1 }],
  ])('leaves out %s', (_, payload) => {
    expect(read('github', payload)).toEqual([]);
  });
});

describe('acr', () => {
  const event = {
    id: '1',
    action: 'push',
    target: {
      mediaType: MANIFEST,
      digest: DIGEST,
      repository: 'shop/orders',
      tag: '1.0.0',
    },
    request: { host: 'shop.azurecr.test' },
  };
  const expected = [
    told({
      repository: 'shop/orders',
      tag: '1.0.0',
      digest: DIGEST,
      action: 'push',
    }),
  ];

  it.each([
    ['a webhook of the registry', event],
    [
      'Event Grid',
      [{ eventType: 'Microsoft.ContainerRegistry.ImagePushed', data: event }],
    ],
    [
      'Event Grid as a cloud event',
      { type: 'Microsoft.ContainerRegistry.ImagePushed', data: event },
    ],
  ])('reads %s', (_, payload) => {
    expect(read('acr', payload)).toEqual(expected);
  });

  it.each([
    [
      'a chart',
      [{ eventType: 'Microsoft.ContainerRegistry.ChartPushed', data: event }],
    ],
    ['the test of a webhook', { id: '2', action: 'ping' }],
  ])('leaves out %s', (_, payload) => {
    expect(read('acr', payload)).toEqual([]);
  });
});

describe('ecr', () => {
  const event = (detail: object) => ({
    id: '1',
    'detail-type': 'ECR Image Action',
    source: 'aws.ecr',
    time: '2026-11-20T10:00:00Z',
    detail: {
      result: 'SUCCESS',
      'repository-name': 'shop/orders',
      'image-digest': DIGEST,
      'action-type': 'PUSH',
      'image-tag': '1.0.0',
      ...detail,
    },
  });

  it('reads pushes and deletions', () => {
    const fields = {
      repository: 'shop/orders',
      tag: '1.0.0',
      digest: DIGEST,
    };
    expect(read('ecr', event({}))).toEqual([
      told({ ...fields, action: 'push' }),
    ]);
    expect(read('ecr', event({ 'action-type': 'DELETE' }))).toEqual([
      told({ ...fields, action: 'delete' }),
    ]);
  });

  it.each([
    ['a failed push', event({ result: 'FAILURE' })],
    ['a scan', { ...event({}), 'detail-type': 'ECR Image Scan' }],
    ['another service', { ...event({}), source: 'aws.s3' }],
  ])('leaves out %s', (_, payload) => {
    expect(read('ecr', payload)).toEqual([]);
  });
});

describe('quay', () => {
  const push = {
    name: 'orders',
    repository: 'shop/orders',
    namespace: 'shop',
    docker_url: 'quay.test/shop/orders',
  };

  it('reads tags from a list, and from the object that it once was', () => {
    const expected = ['1.0.0', 'latest'].map(tag =>
      told({ repository: 'shop/orders', tag, action: 'push' }),
    );
    expect(
      read('quay', { ...push, updated_tags: ['1.0.0', 'latest'] }),
    ).toEqual(expected);
    expect(
      read('quay', { ...push, updated_tags: { '1.0.0': 'a', latest: 'b' } }),
    ).toEqual(expected);
  });

  it('leaves out other notifications', () => {
    expect(read('quay', { ...push, build_id: '1' })).toEqual([]);
  });
});

describe('docker-hub', () => {
  it('reads pushes', () => {
    expect(
      read('docker-hub', {
        push_data: { pushed_at: 1_790_000_000, pusher: 'ci', tag: '1.0.0' },
        repository: { repo_name: 'shop/orders', name: 'orders' },
        callback_url: 'https://elsewhere.test/',
      }),
    ).toEqual([
      told({ repository: 'shop/orders', tag: '1.0.0', action: 'push' }),
    ]);
  });
});

describe('artifactory', () => {
  const event = (event_type: string) => ({
    domain: 'docker',
    event_type,
    data: {
      repo_key: 'docker-local',
      event_type,
      path: 'shop/orders/1.0.0/manifest.json',
      name: 'manifest.json',
      sha256: '4a'.repeat(32),
      image_name: 'shop/orders',
      tag: '1.0.0',
    },
    subscription_key: 'pacto',
  });

  it.each([
    ['pushed', 'push'],
    ['promoted', 'push'],
    ['deleted', 'delete'],
  ])('reads %s, with the key of the repository in the path', (type, action) => {
    expect(read('artifactory', event(type))).toEqual([
      told({
        repository: 'docker-local/shop/orders',
        tag: '1.0.0',
        digest: DIGEST,
        action,
      }),
    ]);
  });

  it('reads what has the key in the host, and events without an envelope', () => {
    const expected = [expect.objectContaining({ repository: 'shop/orders' })];
    expect(read('artifactory', event('pushed'), 'host')).toEqual(expected);
    expect(read('artifactory', event('pushed').data, 'host')).toEqual(expected);
  });

  it('leaves out other domains', () => {
    expect(
      read('artifactory', { ...event('deleted'), domain: 'artifact' }),
    ).toEqual([]);
  });
});
