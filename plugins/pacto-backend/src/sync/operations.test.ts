import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { createTestDatabases } from '../__testUtils__/databases';
import { openApi, pushOffer } from '../__testUtils__/offers';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { OPERATIONS_VERSION } from '../contents';
import { serviceIdOf } from '../store';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const ID = serviceIdOf('registry.shop.example/payments');

describe.each(databases.eachSupportedId())('operations, %s', databaseId => {
  const directory = createMockDirectory();
  let writer: LayoutStore;
  let harness: SyncHarness;

  beforeEach(async () => {
    directory.clear();
    writer = LayoutStore.create({ directory: directory.path });
    harness = await SyncHarness.create(await databases.init(databaseId));
    harness.addSource({ directory: directory.path });
  });

  afterEach(() => harness.close());

  const push = (version: string, ...operations: string[]) =>
    pushOffer(writer, 'payments', version, {
      definition: openApi(...operations),
    });
  const listed = async () => {
    const { items, total } = await harness.stores.operations.list({
      scope: { kind: 'all' },
      words: [],
      limit: 5_000,
    });
    expect(total).toBe(items.length);
    return items.map(({ method, name }) => `${method} ${name}`);
  };
  const gaps = () =>
    harness.stores.operations.gaps({ kind: 'all' }, OPERATIONS_VERSION);

  it('are those of the current revision', async () => {
    await push('1.0.0', 'GET /a', 'PUT /a');
    await harness.sync();
    expect(await listed()).toEqual(['GET /a', 'PUT /a']);
    await push('1.1.0', 'GET /b');
    await harness.sync();
    expect(await listed()).toEqual(['GET /b']);
    expect(harness.inline.counts.outline).toBe(2);
    expect(harness.faults).toEqual([]);
  });

  it('are read once', async () => {
    await push('1.0.0', 'GET /a');
    await harness.sync();
    const before = await harness.knex('operations');
    await harness.sync();
    await pushOffer(writer, 'orders', '1.0.0', { definition: openApi() });
    await harness.sync();
    expect(await harness.knex('operations')).toEqual(before);
    expect(harness.inline.counts.outline).toBe(2);
  });

  it('are listed of what an older version has stored', async () => {
    await push('1.0.0', 'GET /a');
    await harness.sync();
    await harness.knex('operations').delete();
    await harness.knex('repositories').update({
      operations_by: 0,
      operations_digest: null,
    });
    expect(await gaps()).toEqual({ pending: 1, omitted: 0 });
    await harness.sync();
    expect(await listed()).toEqual(['GET /a']);
    expect(await gaps()).toEqual({ pending: 0, omitted: 0 });
  });

  it('are listed later when that fails, and not shown of an older revision', async () => {
    await push('1.0.0', 'GET /a');
    await harness.sync();
    await push('1.1.0', 'GET /b');
    const { outline } = harness.workers;
    harness.workers.outline = async () => {
      throw new Error('lost');
    };
    await harness.sync();
    expect(harness.faults).toEqual([expect.stringContaining('lost')]);
    expect(await listed()).toEqual([]);
    expect(await gaps()).toEqual({ pending: 1, omitted: 0 });
    harness.workers.outline = outline;
    await harness.sync();
    expect(await listed()).toEqual(['GET /b']);
  });

  it('are not replaced by those of a revision that was overtaken', async () => {
    await push('1.0.0', 'GET /a');
    await harness.sync();
    await harness.stores.operations.replace(
      { repositoryId: ID, digest: `sha256:${'0'.repeat(64)}` },
      { operations: [], omitted: 0 },
      OPERATIONS_VERSION,
    );
    expect(await listed()).toEqual(['GET /a']);
  });

  it('are limited in number, which is told', async () => {
    const many = Array.from({ length: 2_100 }, (_, index) => `GET /p${index}`);
    await push('1.0.0', ...many);
    await harness.sync();
    expect(await listed()).toHaveLength(2_000);
    expect(await gaps()).toEqual({ pending: 0, omitted: 1 });
  });

  it('may have any text', async () => {
    const odd = `/\u0000\ud800${'x'.repeat(5_000)}`;
    await push('1.0.0', `GET ${odd}`, 'GET /__proto__');
    await harness.sync();
    expect(await listed()).toHaveLength(2);
    expect(harness.faults).toEqual([]);
  });

  it('go with their repository', async () => {
    await push('1.0.0', 'GET /a');
    await harness.sync();
    await harness.knex('repositories').where({ id: ID }).delete();
    expect(await harness.knex('operations')).toEqual([]);
  });
});
