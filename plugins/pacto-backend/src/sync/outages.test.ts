import { RegistryClient } from '@pacto/oci';
import {
  type FakeRegistry,
  refuse,
  send,
  startFakeRegistry,
} from '@pacto/oci/testUtils';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const DAY = 86_400_000;

async function createHarness() {
  return SyncHarness.create(await databases.init('SQLITE_3'));
}

describe('a registry that misbehaves', () => {
  let registry: FakeRegistry;
  let writer: RegistryClient;
  let harness: SyncHarness;

  beforeEach(async () => {
    registry = await startFakeRegistry();
    writer = RegistryClient.create({
      host: registry.host,
      plainHttp: true,
      privateAddresses: true,
    });
    harness = await createHarness();
    harness.addSource({ registry: registry.host, repositories: ['**'] });
    for (const name of ['orders', 'payments', 'stock']) {
      await pushContract(writer, name, { name, version: '1.0.0' });
    }
    await harness.sync();
  });

  afterEach(async () => {
    await harness.close();
    await writer.close();
    await registry.stop();
  });

  const problems = () => harness.stores.problems.ofSource('shop');
  const service = (name: string) => harness.service(name, registry.host);

  it('asks for every blob once, and for known version tags not at all', async () => {
    registry.requests.length = 0;
    await harness.sync();
    expect(registry.count(/blobs/)).toBe(0);
    expect(registry.count(/manifests/)).toBe(0);
  });

  it('loses nothing when its list fails, and says since when', async () => {
    const { repositories } = await harness.dump();
    registry.script(/_catalog/, (_, response) => refuse(response, 401, 'NO'));

    await harness.sync();
    const [{ since }] = await problems();
    await harness.sync();

    expect(await problems()).toEqual([
      expect.objectContaining({
        repository: undefined,
        code: 'AUTHENTICATION',
        since,
      }),
    ]);
    expect((await harness.dump()).repositories).toEqual(repositories);
    expect(await harness.lastRun()).toMatchObject({
      outcome: 'failed',
      error: { code: 'AUTHENTICATION' },
    });
  });

  it('loses nothing when its list is empty all of a sudden', async () => {
    const { repositories } = await harness.dump();
    registry.script(/_catalog/, (_, response) =>
      send(response, 200, { repositories: [] }),
    );

    for (let day = 0; day < 10; day += 1) await harness.sync({ laterMs: DAY });

    expect((await harness.dump()).repositories).toEqual(repositories);
    expect(await problems()).toMatchObject([{ code: 'EMPTY_LISTING' }]);
    expect(await harness.lastRun()).toMatchObject({ outcome: 'failed' });
  });

  it('keeps one repository whose tags cannot be listed, and reads the others', async () => {
    registry.script(/orders\/tags/, (_, response) =>
      refuse(response, 403, 'DENIED'),
    );
    await pushContract(writer, 'stock', { name: 'stock', version: '1.1.0' });

    await harness.sync();

    expect(await service('orders')).toMatchObject({ version: '1.0.0' });
    expect(await service('stock')).toMatchObject({ version: '1.1.0' });
    expect(await harness.lastRun()).toMatchObject({
      outcome: 'partial',
      problems: 1,
    });
    expect(await problems()).toMatchObject([
      { repository: `${registry.host}/orders`, code: 'AUTHENTICATION' },
    ]);
  });

  it('keeps a vanished repository for the time of grace, then drops it and its files', async () => {
    const before = await harness.dump();
    const present = { repositories: ['orders', 'stock'] };
    registry.script(/_catalog/, (_, response) => send(response, 200, present));

    await harness.sync();
    expect(await service('payments')).toMatchObject({
      missingSince: '2026-03-01T08:10:00.000Z',
      version: '1.0.0',
    });
    expect(harness.events.at(-1)?.repositories).toEqual([
      `${registry.host}/payments`,
    ]);
    await harness.sync({ laterMs: 6 * DAY });
    expect(await service('payments')).toBeDefined();

    await harness.sync({ laterMs: DAY });
    expect(await service('payments')).toBeUndefined();
    expect(harness.events.at(-1)?.repositories).toEqual([
      `${registry.host}/payments`,
    ]);
    const after = await harness.dump();
    expect(after.repositories).toHaveLength(2);
    expect(after.blobs).toHaveLength(before.blobs.length - 1);
  });

  it('takes a vanished repository back as it was', async () => {
    const before = await service('payments');
    const present = { repositories: ['orders', 'stock'] };
    registry.script(
      /_catalog/,
      (_, response) => send(response, 200, present),
      1,
    );
    await harness.sync();
    await harness.sync();

    expect(await service('payments')).toEqual({
      ...before,
      rowVersion: expect.any(Number),
      lastChangedAt: expect.any(String),
    });
  });

  it('treats a repository that lists no tags like one that vanished', async () => {
    registry.script(/payments\/tags/, (_, response) =>
      send(response, 200, { name: 'payments', tags: null }),
    );

    await harness.sync();

    expect(await service('payments')).toMatchObject({
      version: '1.0.0',
      missingSince: expect.any(String),
    });
    expect(await problems()).toMatchObject([{ code: 'EMPTY_LISTING' }]);
  });

  it('T13: a vanished tag counts until the grace is over, and its revision stays', async () => {
    await pushContract(writer, 'stock', { name: 'stock', version: '1.1.0' });
    await harness.sync();
    expect(await service('stock')).toMatchObject({ version: '1.1.0' });
    registry.script(/stock\/tags/, (_, response) =>
      send(response, 200, { name: 'stock', tags: ['1.0.0'] }),
    );

    await harness.sync();
    const { id } = (await service('stock'))!;
    expect(await service('stock')).toMatchObject({
      version: '1.1.0',
      warnings: 1,
    });
    expect(await harness.stores.repositories.get(id)).toMatchObject({
      findings: [{ code: 'TAG_MISSING' }],
      tags: [
        { tag: '1.0.0', missingSince: undefined },
        { tag: '1.1.0', missingSince: expect.any(String) },
      ],
    });

    await harness.sync({ laterMs: DAY });
    expect(await service('stock')).toMatchObject({
      version: '1.0.0',
      warnings: 0,
    });
    const [tags, heads] = await Promise.all([
      harness.stores.repositories.tags([id]),
      harness.stores.revisions.heads([id]),
    ]);
    expect(tags.get(id)?.map(({ tag }) => tag)).toEqual(['1.0.0']);
    expect(heads.get(id)).toHaveLength(2);
  });

  it('says of a version that did not arrive that it is unknown, and fetches it again', async () => {
    await pushContract(writer, 'stock', { name: 'stock', version: '2.0.0' });
    registry.script(
      /GET .*stock\/manifests\/2.0.0/,
      (_, response) => refuse(response, 403, 'DENIED'),
      1,
    );

    await harness.sync();
    expect(await service('stock')).toMatchObject({
      version: '1.0.0',
      status: 'unknown',
      summary: { problems: [{ tag: '2.0.0', code: 'AUTHENTICATION' }] },
    });

    await harness.sync();
    expect(await service('stock')).toMatchObject({
      version: '2.0.0',
      status: 'valid',
      summary: { problems: [] },
    });
  });

  it('keeps what a tag showed when new content under it does not arrive', async () => {
    const changed = { name: 'stock', version: '1.0.0', owner: 'team/new' };
    await pushContract(writer, 'stock', changed);
    registry.script(
      /GET .*stock\/blobs/,
      (_, response) => refuse(response, 404, 'BLOB_UNKNOWN'),
      1,
    );
    const ownerKey = async () => (await service('stock'))?.summary.owner?.key;

    await harness.sync({ laterMs: 7_200_000 });
    expect(await service('stock')).toMatchObject({
      version: '1.0.0',
      status: 'valid',
    });
    expect(await ownerKey()).toBeUndefined();
    expect(await problems()).toMatchObject([{ tag: '1.0.0' }]);

    await harness.sync();
    expect(await ownerKey()).toBe('team/new');
    expect(await problems()).toEqual([]);
  });

  it('stops at once when nothing answers any more', async () => {
    for (let index = 0; index < 20; index += 1) {
      const name = `late-${index}`;
      await pushContract(writer, name, { name, version: '1.0.0' });
    }
    registry.script(/late-\d+\/tags/, (_, response) => response.destroy());
    registry.requests.length = 0;

    await harness.sync();

    expect(await harness.lastRun()).toMatchObject({
      outcome: 'failed',
      // Told to everybody, so it names no repository.
      error: {
        code: 'UNAVAILABLE',
        message: `${registry.host} stopped answering (UNAVAILABLE)`,
      },
    });
    const asked = registry.requests.flatMap(
      ({ url }) => /late-\d+/.exec(url) ?? [],
    );
    expect(new Set(asked).size).toBeLessThan(15);
    expect(await service('orders')).toMatchObject({ version: '1.0.0' });
  });

  it('reads the others when a few repositories do not answer', async () => {
    for (let index = 0; index < 6; index += 1) {
      const name = `late-${index}`;
      await pushContract(writer, name, { name, version: '1.0.0' });
    }
    await pushContract(writer, 'stock', { name: 'stock', version: '1.1.0' });
    registry.script(/late-\d+\/tags/, (_, response) =>
      refuse(response, 500, 'UNKNOWN'),
    );

    await harness.sync();

    expect(await harness.lastRun()).toMatchObject({
      outcome: 'partial',
      problems: 6,
    });
    expect(await service('stock')).toMatchObject({ version: '1.1.0' });
  });

  it('names no repository when none of them can be read', async () => {
    registry.script(/tags\/list/, (_, response) =>
      refuse(response, 403, 'DENIED'),
    );
    await harness.sync();
    const [{ message }] = await problems();
    expect(message).toBe('None of its repositories can be read');
  });

  it('never shows the password that it was given', async () => {
    const password = 'canary-4f1d';
    const host = registry.host;
    const log = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    harness.addSource(
      {
        registry: host,
        repositories: ['other/**'],
        credentials: { username: 'reader', password },
      },
      'other',
    );
    registry.script(/.*/, (_, response) =>
      send(response, 401, undefined, {
        'www-authenticate': `Basic realm="${host}"`,
      }),
    );
    await harness.sync({ source: 'other' });

    const written = log.mock.calls.join('');
    log.mockRestore();
    expect(
      registry.requests.some(({ headers }) =>
        headers.authorization?.startsWith('Basic'),
      ),
    ).toBe(true);
    expect(written).not.toContain(password);
    const runs = await harness.knex('sync_runs').select('*');
    expect(JSON.stringify([await harness.dump(), runs])).not.toContain(
      password,
    );
  });
});
