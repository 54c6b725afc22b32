import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { serviceIdOf, type ServiceScope } from '../store';
import { Moments } from '../resolution';
import { FleetReader } from './FleetReader';
import type { Visibility } from './Visibility';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';
const idOf = (name: string) => serviceIdOf(`${HOST}/${name}`);

const seeing = (scope: ServiceScope) =>
  ({ scope: async () => scope } as Visibility);
const all = () => seeing({ kind: 'all' });

describe.each(databases.eachSupportedId())('FleetReader, %s', databaseId => {
  const directory = createMockDirectory();
  let harness: SyncHarness;
  let reader: FleetReader;
  let writer: LayoutStore;

  const push = (name: string, ...needs: string[]) =>
    pushContract(writer, name, {
      name,
      version: '1.0.0',
      dependencies: Object.fromEntries(
        needs.map(need => [need, `oci://${HOST}/${need}`]),
      ),
    });

  beforeEach(async () => {
    directory.clear();
    writer = LayoutStore.create({ directory: directory.path });
    harness = await SyncHarness.create(await databases.init(databaseId));
    harness.addSource({ directory: directory.path });
    await push('payments');
    await push('middle', 'payments');
    await push('web', 'middle');
    await harness.sync();
    const { stores } = harness;
    reader = FleetReader.create({
      stores,
      moments: Moments.create({ stores, sources: [] }),
    });
  });

  afterEach(() => harness.close());

  it('finds who needs a service, whatever stands between', async () => {
    const { graph, services } = await reader.read(all());
    expect(graph.blastRadius(idOf('payments')).required).toBe(2);
    expect(services.get(idOf('web'))).toMatchObject({ name: 'web' });
    expect(graph.service(idOf('web'))).toMatchObject({
      name: 'web',
      repository: `${HOST}/web`,
    });
  });

  it.each<[string, ServiceScope]>([
    ['except', { kind: 'except', ids: [idOf('middle')] }],
    ['only', { kind: 'only', ids: [idOf('payments'), idOf('web')] }],
  ])('finds no way through what is hidden (%s)', async (_, scope) => {
    await reader.read(all());
    const { graph, services } = await reader.read(seeing(scope));
    expect(graph.blastRadius(idOf('payments')).total).toBe(0);
    expect([...services.keys()].sort()).toEqual(
      [idOf('payments'), idOf('web')].sort(),
    );
  });

  it('reads again when something changed, and only then', async () => {
    const load = jest.spyOn(harness.stores, 'fleet');
    await Promise.all([reader.read(all()), reader.read(all())]);
    await harness.sync();
    await reader.read(all());
    expect(load).toHaveBeenCalledTimes(1);

    await push('orders', 'payments');
    await harness.sync();
    const { graph } = await reader.read(all());
    expect(load).toHaveBeenCalledTimes(2);
    expect(graph.blastRadius(idOf('payments')).required).toBe(3);

    await harness.stores.repositories.remove([idOf('orders')]);
    const after = await reader.read(all());
    expect(after.graph.blastRadius(idOf('payments')).required).toBe(2);
  });

  it('tries again after the database failed', async () => {
    jest
      .spyOn(harness.stores, 'fleet')
      .mockRejectedValueOnce(new Error('away'));
    await expect(reader.read(all())).rejects.toThrow('away');
    const { graph } = await reader.read(all());
    expect(graph.blastRadius(idOf('payments')).required).toBe(2);
  });
});
