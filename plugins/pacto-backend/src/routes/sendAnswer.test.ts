import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import type { PluginHarness } from '../__testUtils__/PluginHarness';
import { HOST, idOf, startSmallFleet } from '../__testUtils__/smallFleet';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const payments = `/services/${idOf('payments')}`;

describe('answers', () => {
  const directory = createMockDirectory();
  let harness: PluginHarness;
  let digests: Record<string, string>;

  beforeAll(async () => {
    ({ harness, digests } = await startSmallFleet({
      directory: directory.path,
      knex: await databases.init('SQLITE_3'),
    }));
    await harness.sync();
  });

  afterAll(() => harness.stop());

  const ask = (path: string, etag = '') =>
    harness.call('get', path).set('If-None-Match', etag);

  it.each<[string, () => string]>([
    ['list', () => '/services'],
    ['service', () => payments],
    [
      'service of an entity',
      () => '/services/by-entity/component/default/payments',
    ],
    ['revision', () => `${payments}/revisions/${digests.payments2}`],
    ['versions', () => `${payments}/versions`],
    ['dependencies', () => `/services/${idOf('shop/orders')}/dependencies`],
    ['dependents', () => `${payments}/dependents`],
    [
      'diff',
      () =>
        `${payments}/diff?from=${digests.payments1}&to=${digests.payments2}`,
    ],
    [
      'impact',
      () =>
        `${payments}/impact?from=${digests.payments1}&to=${digests.payments2}`,
    ],
  ])('have a validator until the next sync: %s', async (_, path) => {
    const before = await ask(path());
    const { etag } = before.headers;
    expect(etag).toMatch(/^W\/"[\w-]{43}"$/);
    const again = await ask(path(), etag);
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    expect(again.headers['cache-control']).toBe('private, no-cache');
    await harness.sync();
    const after = await ask(path(), etag);
    expect(after.status).toBe(200);
    expect(after.body.asOf > before.body.asOf).toBe(true);
    expect(after.body).toEqual({ ...before.body, asOf: after.body.asOf });
  });

  it('have another validator for other content', async () => {
    const paths = ['/services', payments, `${payments}/dependents`];
    const before = await Promise.all(paths.map(path => ask(path)));
    await pushContract(
      LayoutStore.create({ directory: directory.path }),
      'payments',
      {
        name: 'payments',
        version: '1.3.0',
        dependencies: { payments: `oci://${HOST}/payments ^1.0.0` },
      },
    );
    await harness.sync();
    for (const [index, path] of paths.entries()) {
      const { status, headers } = await ask(path, before[index].headers.etag);
      expect([path, status]).toEqual([path, 200]);
      expect(headers.etag).not.toBe(before[index].headers.etag);
    }
  });

  it('have another validator for who sees less', async () => {
    const { headers } = await ask('/services');
    harness.policy = { entities: { hidden: ['component:default/payments'] } };
    const { status, body } = await ask('/services', headers.etag);
    harness.policy = {};
    expect(status).toBe(200);
    expect(body.totalItems).toBe(2);
  });
});
