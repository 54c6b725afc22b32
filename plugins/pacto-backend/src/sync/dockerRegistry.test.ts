import { RegistryClient } from '@pacto/oci';
import {
  describeWith,
  type DockerRegistry,
  startDockerRegistry,
} from '@pacto/oci/testUtils';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';

jest.setTimeout(120_000);

const databases = createTestDatabases();

async function createHarness() {
  return SyncHarness.create(await databases.init('SQLITE_3'));
}

describeWith(['docker-registry'], 'a docker-registry', () => {
  let registry: DockerRegistry;
  let writer: RegistryClient;
  let harness: SyncHarness;

  beforeEach(async () => {
    registry = await startDockerRegistry();
    writer = RegistryClient.create({
      host: registry.host,
      plainHttp: true,
      privateAddresses: true,
    });
    harness = await createHarness();
    for (let index = 0; index < 6; index += 1) {
      const name = `service-${index}`;
      await pushContract(writer, name, { name, version: '1.0.0' });
    }
  });

  afterEach(async () => {
    await harness.close();
    await writer.close();
    await registry.stop();
  });

  it('whose plug is pulled in the middle of a sync loses nothing and comes back by itself', async () => {
    const source = harness.addSource({
      registry: registry.host,
      repositories: ['**'],
    });
    await harness.sync();
    const before = await harness.dump();
    for (let index = 0; index < 6; index += 1) {
      const name = `service-${index}`;
      await pushContract(writer, name, { name, version: '1.1.0' });
    }
    const listTags = source.reader.listTags.bind(source.reader);
    const spy = jest
      .spyOn(source.reader, 'listTags')
      .mockImplementationOnce(async (...args) => {
        await registry.halt();
        return listTags(...args);
      });

    await harness.sync();
    spy.mockRestore();

    const [problem] = await harness.stores.problems.ofSourceItself('shop');
    expect(problem).toMatchObject({
      code: 'UNAVAILABLE',
      since: '2026-03-01T08:10:00.000Z',
    });
    expect(await harness.lastRun()).toMatchObject({ outcome: 'failed' });
    const after = await harness.dump();
    for (const table of ['repositories', 'tags', 'revisions', 'blobs']) {
      expect(after[table]).toEqual(before[table]);
    }

    await harness.sync();
    expect(await harness.stores.problems.ofSourceItself('shop')).toEqual([
      expect.objectContaining({ since: problem.since }),
    ]);

    await registry.restart();
    await harness.sync();
    expect(await harness.stores.problems.ofSource('shop')).toEqual([]);
    expect(await harness.lastRun()).toMatchObject({
      outcome: 'ok',
      fetched: 6,
    });
    expect(await harness.service('service-3', registry.host)).toMatchObject({
      version: '1.1.0',
    });
  });

  it('reads repositories that are named, and says which does not exist', async () => {
    harness.addSource({
      registry: registry.host,
      repositories: ['service-1', 'nowhere'],
    });

    await harness.sync();

    expect((await harness.dump()).repositories).toHaveLength(1);
    expect(await harness.stores.problems.ofSource('shop')).toMatchObject([
      {
        repository: `${registry.host}/nowhere`,
        code: 'REPOSITORY_NOT_FOUND',
      },
    ]);
  });
});
