import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { contractYaml, pushContract, pushText } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('SourceSynchronizer, %s', id => {
  const directory = createMockDirectory();
  let writer: LayoutStore;
  let harness: SyncHarness;

  beforeEach(async () => {
    directory.clear();
    writer = LayoutStore.create({ directory: directory.path });
    harness = await SyncHarness.create(await databases.init(id));
    harness.addSource({ directory: directory.path });
  });

  afterEach(() => harness.close());

  it('reads what is there and tells who changed', async () => {
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.1.0',
      owner: 'team/payments',
    });
    await pushContract(writer, 'shop/orders', {
      name: 'orders',
      version: '2.0.0',
      dependencies: { payments: 'oci://registry.shop.example/payments ^1.0.0' },
    });

    await harness.sync();

    expect(await harness.service('payments')).toMatchObject({
      name: 'payments',
      version: '1.1.0',
      status: 'valid',
      sourceId: 'shop',
      repository: 'registry.shop.example/payments',
      summary: { owner: { key: 'team/payments' }, problems: [] },
    });
    expect(await harness.service('shop/orders')).toMatchObject({
      name: 'orders',
      version: '2.0.0',
    });
    expect(await harness.lastRun()).toMatchObject({
      outcome: 'ok',
      repositories: 2,
      tags: 3,
      fetched: 3,
      problems: 0,
    });
    expect(harness.events).toEqual([
      {
        sourceId: 'shop',
        repositories: [
          'registry.shop.example/payments',
          'registry.shop.example/shop/orders',
        ],
      },
    ]);
  });

  it('writes nothing outside its run record when nothing changed', async () => {
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await pushContract(
      writer,
      'payments',
      { name: 'payments', version: '1.2.0' },
      { tag: '1.1.0' },
    );
    await pushText(writer, 'payments', 'service: [', { tag: '2.0.0' });
    await harness.sync();
    // The first closer look, which is at labels too.
    await harness.sync({ laterMs: 7_200_000 });
    const before = await harness.dump();

    await harness.sync();
    await harness.sync({ laterMs: 7_200_000 });

    expect(await harness.dump()).toEqual(before);
    expect(harness.events).toHaveLength(1);
    expect(await harness.lastRun()).toMatchObject({
      fetched: 0,
      rechecked: true,
    });
  });

  it('tells those that refer to a changed repository, too', async () => {
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await pushContract(writer, 'orders', {
      name: 'orders',
      version: '1.0.0',
      dependencies: { payments: 'oci://registry.shop.example/payments' },
    });
    await pushContract(writer, 'stock', { name: 'stock', version: '1.0.0' });
    await harness.sync();
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.1',
    });

    await harness.sync();

    expect(harness.events.at(-1)?.repositories).toEqual([
      'registry.shop.example/orders',
      'registry.shop.example/payments',
    ]);
  });

  it('tells those whose name a changed repository takes or gives free', async () => {
    await pushContract(writer, 'a', { name: 'payments', version: '1.0.0' });
    await pushContract(writer, 'b', { name: 'orders', version: '1.0.0' });
    await harness.sync();

    await pushContract(writer, 'b', { name: 'payments', version: '1.0.1' });
    await harness.sync();
    expect(harness.events.at(-1)?.repositories).toEqual([
      'registry.shop.example/a',
      'registry.shop.example/b',
    ]);

    await pushContract(writer, 'b', { name: 'orders', version: '1.0.2' });
    await harness.sync();
    expect(harness.events.at(-1)?.repositories).toEqual([
      'registry.shop.example/a',
      'registry.shop.example/b',
    ]);
  });

  it('keeps the last good version when a newer one cannot be read, and says why', async () => {
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await pushText(writer, 'payments', 'service: {name: [', { tag: '1.1.0' });

    await harness.sync();

    const service = await harness.service('payments');
    expect(service).toMatchObject({
      version: '1.0.0',
      status: 'invalid',
      summary: { problems: [{ tag: '1.1.0' }] },
    });
    expect(await harness.lastRun()).toMatchObject({
      outcome: 'partial',
      problems: 1,
    });
    expect(await harness.stores.problems.ofSource('shop')).toEqual([
      expect.objectContaining({
        repository: 'registry.shop.example/payments',
        tag: '1.1.0',
        unreadable: true,
        code: service?.summary.problems[0].code,
      }),
    ]);
  });

  it('prefers a valid version over a newer one with errors', async () => {
    const wrong = 'interfaces: [{name: api, type: telepathy}]\n';
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '2.0.0',
      more: wrong,
    });
    await pushContract(writer, 'stock', {
      name: 'stock',
      version: '1.0.0',
      more: wrong,
    });

    await harness.sync();

    expect(await harness.service('payments')).toMatchObject({
      version: '1.0.0',
      status: 'invalid',
    });
    expect(await harness.service('stock')).toMatchObject({ status: 'invalid' });
  });

  it('notes tags that do not say the version', async () => {
    const contract = { name: 'payments', version: '1.2.3' };
    for (const tag of ['1.2.3', 'v1.2.3', '1', '1.2', '1.4.0', 'latest']) {
      await pushContract(writer, 'payments', contract, { tag });
    }

    await harness.sync();

    const service = await harness.service('payments');
    const state = await harness.stores.repositories.get(service!.id);
    expect(
      state?.findings.map(({ severity, message }) => [severity, message]),
    ).toEqual([
      ['info', 'Tag 1 holds version 1.2.3'],
      ['info', 'Tag 1.2 holds version 1.2.3'],
      ['warning', 'Tag 1.4.0 holds version 1.2.3'],
    ]);
  });

  it('follows a tag that moved and keeps the revision it left', async () => {
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    const { digest } = await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.1.0',
    });
    await harness.sync();
    const { id: serviceId } = (await harness.service('payments'))!;
    await pushContract(
      writer,
      'payments',
      { name: 'payments', version: '1.0.0' },
      { tag: '1.1.0' },
    );

    await harness.sync({ laterMs: 7_200_000 });

    expect(await harness.service('payments')).toMatchObject({
      version: '1.0.0',
    });
    expect(
      await harness.stores.revisions.get({ repositoryId: serviceId, digest }),
    ).toMatchObject({ version: '1.1.0' });
  });

  it('resolves a known version tag again only after the time for that', async () => {
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await pushContract(
      writer,
      'payments',
      { name: 'payments', version: '1.0.0' },
      { tag: 'latest' },
    );
    await harness.sync();
    const changed = { name: 'payments', version: '1.0.0', owner: 'team/new' };
    await pushContract(writer, 'payments', changed);
    const ownerKey = async () =>
      (await harness.service('payments'))?.summary.owner?.key;

    await harness.sync();
    expect(await ownerKey()).toBeUndefined();

    await harness.sync({ laterMs: 3_600_000 });
    expect(await ownerKey()).toBe('team/new');
  });

  it('resolves other tags in every sync', async () => {
    await pushContract(
      writer,
      'payments',
      { name: 'payments', version: '1.0.0' },
      { tag: 'latest' },
    );
    await harness.sync();
    await pushContract(
      writer,
      'payments',
      { name: 'payments', version: '1.1.0' },
      { tag: 'latest' },
    );

    await harness.sync();

    expect(await harness.service('payments')).toMatchObject({
      version: '1.1.0',
    });
  });

  it('stores equal files once', async () => {
    const files = { 'docs/guide.md': 'the same in both' };
    for (const version of ['1.0.0', '1.1.0']) {
      await pushContract(
        writer,
        'payments',
        { name: 'payments', version },
        { files },
      );
    }

    await harness.sync();

    const { blobs, revision_files } = await harness.dump();
    expect(revision_files).toHaveLength(4);
    expect(blobs).toHaveLength(3);
  });

  it('stores text that databases refuse', async () => {
    const text = contractYaml({ name: 'payments', version: '1.0.0' });
    await pushText(writer, 'payments', `${text}more: "a\\0b"\n"x\\0y": 1\n`, {
      tag: '1.0.0',
    });

    await harness.sync();

    expect(await harness.lastRun()).toMatchObject({ fetched: 1 });
    expect(await harness.service('payments')).toMatchObject({
      status: 'invalid',
    });
  });

  it('gives the same end state when two syncs run at once', async () => {
    for (let i = 0; i < 6; i += 1) {
      const name = `service-${i}`;
      const files = { 'docs/shared.md': 'shared', [`docs/${i}.md`]: name };
      for (const version of ['1.0.0', '1.1.0']) {
        await pushContract(writer, name, { name, version }, { files });
      }
    }
    const alone = await SyncHarness.create(await databases.init(id));
    alone.addSource({ directory: directory.path });
    await alone.sync();

    await Promise.all([
      harness.sync({ laterMs: 300_000 }),
      harness.sync({ laterMs: 0 }),
    ]);

    expect(harness.faults).toEqual([]);
    expect(await harness.dump()).toEqual(await alone.dump());
    await alone.close();
  });
});
