import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { serviceIdOf } from '../store';
import { WorkerFailure, type Workers } from '../workers';
import { READER_VERSION } from './readRevision';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const ID = serviceIdOf('registry.shop.example/payments');

describe('a bundle that cannot be checked', () => {
  const directory = createMockDirectory();
  let writer: LayoutStore;
  let harness: SyncHarness;

  beforeEach(async () => {
    directory.clear();
    writer = LayoutStore.create({ directory: directory.path });
    harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    harness.addSource({ directory: directory.path });
  });

  afterEach(() => harness.close());

  const push = (version: string, files = {}) =>
    pushContract(writer, 'payments', { name: 'payments', version }, { files });
  /** Refuses bundles that hold the file `poison`. */
  const refusing = (onRefuse = () => {}): Workers => ({
    ...harness.inline,
    validate: async (task, options) => {
      if (task.files.some(({ path }) => path === 'poison')) {
        onRefuse();
        throw new WorkerFailure('CHECK_OUT_OF_MEMORY');
      }
      return harness.inline.validate(task, options);
    },
  });

  it('is noted and not tried again, and the last good version stays', async () => {
    let tries = 0;
    harness.workers = refusing(() => {
      tries += 1;
    });
    await push('1.0.0');
    const { digest } = await push('2.0.0', { poison: 'x' });
    await harness.sync();
    await harness.sync();
    await harness.sync({ laterMs: 7_200_000 });

    expect(tries).toBe(1);
    expect(await harness.service('payments')).toMatchObject({
      version: '1.0.0',
      status: 'unknown',
      summary: {
        problems: [{ tag: '2.0.0', code: 'CHECK_OUT_OF_MEMORY' }],
      },
    });
    expect(
      await harness.stores.revisions.get({ repositoryId: ID, digest }),
    ).toMatchObject({ state: 'unreadable', hasContract: false });
    expect(await harness.stores.problems.ofSource('shop')).toMatchObject([
      { tag: '2.0.0', code: 'CHECK_OUT_OF_MEMORY', unreadable: true },
    ]);
  });

  it('is tried again when it was not at fault', async () => {
    await pushContract(writer, 'stock', { name: 'stock', version: '1.0.0' });
    await push('1.0.0');
    await harness.sync();
    await push('1.1.0');
    harness.workers = {
      ...harness.inline,
      validate: async () => {
        throw new Error('A thread that checks contracts ended');
      },
    };
    await harness.sync();
    expect(await harness.service('payments')).toMatchObject({
      version: '1.0.0',
      status: 'valid',
    });
    const problems = await harness.stores.problems.ofSource('shop');
    expect(problems.map(({ code }) => code)).toContain('INTERNAL');

    harness.workers = harness.inline;
    await harness.sync();
    expect(await harness.service('payments')).toMatchObject({
      version: '1.1.0',
      status: 'valid',
    });
    expect(await harness.stores.problems.ofSource('shop')).toEqual([]);
  });

  it('is tried again by another reader', async () => {
    harness.workers = refusing();
    await push('1.0.0', { poison: 'x' });
    await harness.sync();
    expect(await harness.service('payments')).toMatchObject({
      version: undefined,
      status: 'unknown',
    });

    await harness.knex('revisions').update({ reader_version: 1 });
    harness.workers = harness.inline;
    await harness.sync();
    expect(await harness.service('payments')).toMatchObject({
      version: '1.0.0',
      status: 'valid',
    });
  });
});

describe('a newer reader', () => {
  const directory = createMockDirectory();
  let harness: SyncHarness;
  let writer: LayoutStore;

  beforeEach(async () => {
    directory.clear();
    writer = LayoutStore.create({ directory: directory.path });
    harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    for (const version of ['1.0.0', '1.1.0']) {
      await pushContract(writer, 'payments', { name: 'payments', version });
    }
    harness.addSource({ directory: directory.path });
    await harness.sync();
    await harness.knex('revisions').update({
      reader_version: READER_VERSION - 1,
      compliance: null,
    });
    await harness.knex('repositories').update({
      derived_by: READER_VERSION - 1,
    });
    await harness.knex('assessments').delete();
  });

  afterEach(() => harness.close());

  const versions = async () =>
    (await harness.knex('revisions').orderBy('version')).map(row => [
      row.version,
      row.reader_version,
      row.compliance !== null,
    ]);

  it('reads what is stored again, also what has no tag any more, and fetches nothing', async () => {
    directory.clear();
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.1.0',
    });
    const { reader } = harness.addSource({ directory: directory.path });
    const fetchBlob = jest.spyOn(reader, 'fetchBlob');
    await harness.sync();
    expect(await versions()).toEqual([
      ['1.0.0', READER_VERSION, true],
      ['1.1.0', READER_VERSION, true],
    ]);
    expect(fetchBlob).not.toHaveBeenCalled();
    expect((await harness.stores.assessments.of([ID])).size).toBe(1);
  });

  it('keeps the last good state while the source is away', async () => {
    const before = await harness.service('payments');
    const { reader } = harness.addSource({ directory: directory.path });
    jest
      .spyOn(reader, 'listRepositories')
      .mockRejectedValue(new Error('no disk'));
    await expect(harness.sync()).rejects.toThrow('no disk');
    expect(await harness.service('payments')).toEqual(before);
    expect((await versions()).map(([version]) => version)).toEqual([
      '1.0.0',
      '1.1.0',
    ]);
  });

  it('is cut off and goes on later', async () => {
    const stop = new AbortController();
    harness.workers = {
      ...harness.inline,
      validate: async () => {
        stop.abort(new Error('shut down'));
        throw stop.signal.reason;
      },
    };
    await harness.sync({ signal: stop.signal });
    expect(await harness.service('payments')).toMatchObject({
      version: '1.1.0',
      status: 'valid',
    });
    harness.workers = harness.inline;
    await harness.sync();
    expect((await versions()).map(([, reader]) => reader)).toEqual([
      READER_VERSION,
      READER_VERSION,
    ]);
  });
});
