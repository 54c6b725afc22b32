import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from './__testUtils__/bundles';
import { OPERATIONS } from './__testUtils__/checkAnswer';
import type { PluginHarness, TestPolicy } from './__testUtils__/PluginHarness';
import { createShop, HOST } from './__testUtils__/startShop';

jest.setTimeout(60_000);

const startShop = createShop();

describe('the inventory of routes', () => {
  const directory = createMockDirectory();
  const ID = '0123456789abcdef';
  const DIGEST = `sha256:${'0'.repeat(64)}`;
  const PAIR = `from=${DIGEST}&to=${DIGEST}`;
  const denied: TestPolicy = {
    entities: AuthorizeResult.DENY,
    denied: [
      'pacto.unlinked.read',
      'pacto.source.read',
      'pacto.source.preview',
      'pacto.sync.start',
    ],
  };
  let harness: PluginHarness;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    harness = await startShop(directory.path, []);
  });

  afterAll(() => harness.stop());

  /** Status for nobody, a user, a user who may do nothing, and another plugin. */
  const TABLE: Record<string, [number, number, number, number]> = {
    'get /services': [401, 200, 200, 200],
    'get /services/by-entity/{kind}/{namespace}/{name}': [401, 404, 404, 404],
    'get /services/{serviceId}': [401, 404, 404, 404],
    'get /services/{serviceId}/versions': [401, 404, 404, 404],
    'get /services/{serviceId}/revisions/{digest}': [401, 404, 404, 404],
    'get /services/{serviceId}/revisions/{digest}/file': [401, 404, 404, 404],
    'get /services/{serviceId}/revisions/{digest}/interfaces/{interfaceName}': [
      401, 404, 404, 404,
    ],
    'get /services/{serviceId}/revisions/{digest}/interfaces/{interfaceName}/item':
      [401, 404, 404, 404],
    'get /services/{serviceId}/revisions/{digest}/sbom': [401, 404, 404, 404],
    'get /operations': [401, 200, 200, 200],
    'get /services/{serviceId}/dependencies': [401, 404, 404, 404],
    'get /services/{serviceId}/dependents': [401, 404, 404, 404],
    'get /services/{serviceId}/diff': [401, 404, 404, 404],
    'get /services/{serviceId}/diff/origins': [401, 404, 404, 404],
    'get /services/{serviceId}/diff/export': [401, 404, 404, 404],
    'get /services/{serviceId}/diff/dependencies': [401, 404, 404, 404],
    'post /services/{serviceId}/diff/upload': [401, 404, 404, 404],
    'get /services/{serviceId}/adoption': [401, 404, 404, 404],
    'get /services/{serviceId}/impact': [401, 404, 404, 404],
    'get /services/{serviceId}/graph': [401, 404, 404, 404],
    'get /services/{serviceId}/graph/path': [401, 404, 404, 404],
    'get /graph': [401, 200, 200, 200],
    'post /plans': [401, 404, 404, 404],
    'get /changes': [401, 200, 200, 200],
    'get /attention': [401, 200, 200, 200],
    'get /sources': [401, 200, 403, 200],
    'post /sources/preview': [401, 200, 403, 200],
    'post /sources/{sourceId}/sync': [401, 202, 403, 202],
    'get /sources/{sourceId}/runs': [401, 200, 403, 200],
    'get /sources/{sourceId}/repositories': [401, 200, 403, 200],
    'post /sources/{sourceId}/repositories/sync': [401, 202, 403, 202],
    'get /snapshot': [401, 403, 403, 200],
    'get /snapshot/hashes': [401, 403, 403, 200],
    'get /openapi.json': [401, 200, 200, 200],
    'get /nowhere': [401, 404, 404, 404],
  };

  /** What operations are sent that need more than a path. */
  const BODIES: Record<string, object> = {
    '/sources/shop/repositories/sync': { repository: `${HOST}/payments` },
    '/sources/preview': { sourceId: 'shop' },
    '/plans': { changes: [{ kind: 'remove', serviceId: ID }] },
    [`/services/${ID}/diff/upload?from=${DIGEST}`]: { archive: '' },
  };

  it('is complete', () => {
    expect(Object.keys(TABLE)).toEqual(
      expect.arrayContaining(
        OPERATIONS.map(([method, path]) => `${method} ${path}`),
      ),
    );
  });

  it.each(Object.entries(TABLE))('%s', async (operation, expected) => {
    const [method, template] = operation.split(' ') as ['get' | 'post', string];
    const path = template
      .replace('{serviceId}', ID)
      .replace('{digest}', DIGEST)
      .replace('{sourceId}', 'shop')
      .replaceAll(/\{\w+\}/g, 'x')
      .replace(/file$/, 'file?path=x')
      .replace(/item$/, 'item?key=x')
      .replace(/path$/, `path?to=${ID}`)
      .replace(/(diff|impact|origins|\/diff\/dependencies)$/, `$1?${PAIR}`)
      .replace(/export$/, `export?${PAIR}&format=json`)
      .replace(/upload$/, `upload?from=${DIGEST}`);
    const statusOf = async (authorization: string, policy: TestPolicy = {}) => {
      harness.policy = policy;
      const request = harness.call(method, path, authorization);
      const { status } = await (path in BODIES
        ? request.send(BODIES[path])
        : request);
      return status;
    };
    expect([
      await statusOf(mockCredentials.none.header()),
      await statusOf(mockCredentials.user.header()),
      await statusOf(mockCredentials.user.header(), denied),
      await statusOf(mockCredentials.service.header(), denied),
    ]).toEqual(expected);
  });
});
