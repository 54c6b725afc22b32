import { mockServices } from '@backstage/backend-test-utils';
import { CatalogPlanner } from '@pacto/backstage-plugin-pacto-node';
import { group } from '../__testUtils__/entities';
import { FakeCatalog } from '../__testUtils__/FakeCatalog';
import { FakePacto } from '../__testUtils__/FakePacto';
import {
  config,
  contract,
  HOST,
  item,
} from '@pacto/backstage-plugin-pacto-node/testUtils';
import { CatalogReader } from './CatalogReader';
import { ContractIndex } from './ContractIndex';
import { SnapshotReader } from './SnapshotReader';

function create(pacto: FakePacto) {
  const auth = mockServices.auth();
  const logger = mockServices.logger.mock();
  const catalog = new FakeCatalog();
  catalog.write(group('shop-team'));
  return ContractIndex.create({
    config,
    logger,
    snapshot: SnapshotReader.create({ auth, pacto: pacto.service }),
    catalog: CatalogReader.create({ auth, catalog: catalog.service }),
    planner: CatalogPlanner.create({ config, logger }),
  });
}

const orders = item('orders', {
  contract: contract('orders', {
    interfaces: [{ name: 'api' }],
    service: { owner: undefined },
    metadata: { summary: 'Takes orders', system: 'sales' },
  }),
});

describe('ContractIndex', () => {
  it('knows what a hand-written entity gets, and only what concerns it', async () => {
    const index = create(new FakePacto([orders]));
    expect(index.enrichment(orders.repository)).toBeUndefined();
    await index.load();
    expect(index.enrichment(orders.repository)).toEqual({
      annotations: {
        'pacto.dev/version': '1.0.0',
        'pacto.dev/digest': orders.digest,
        'pacto.dev/status': 'valid',
        'pacto.dev/hash': expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      findings: [
        'System system:default/sales is not in the catalog; register it or correct metadata.system in pacto.yaml.',
      ],
      providesApis: ['api:default/orders-api'],
      dependsOn: [],
      tags: [],
      description: 'Takes orders',
      system: 'system:default/sales',
    });
  });

  it('says that a repository has no contract only when it can know', async () => {
    const pacto = new FakePacto([orders]);
    const index = create(pacto);
    await index.load();
    const unknown = `${HOST}/shop/typo`;
    expect(index.enrichment(unknown)).toMatchObject({
      annotations: { 'pacto.dev/status': 'unknown' },
      findings: [expect.stringContaining(`oci://${unknown}`)],
    });

    pacto.completeness = 'none';
    const blind = create(pacto);
    await blind.load();
    expect(blind.enrichment(unknown)).toBeUndefined();
    expect(blind.enrichment(orders.repository)).toBeDefined();
  });

  it('keeps what it had when a read fails', async () => {
    const pacto = new FakePacto([orders]);
    const index = create(pacto);
    await index.load();
    const before = index.enrichment(orders.repository);
    pacto.failAt = { index: 0, error: new Error('away') };
    await expect(index.load()).rejects.toThrow('away');
    await expect(index.update([orders.repository])).rejects.toThrow('away');
    expect(index.enrichment(orders.repository)).toEqual(before);
  });

  it('takes what changed also when it keeps what is missing', async () => {
    const pacto = new FakePacto([orders, item('stock'), item('basket')]);
    const index = create(pacto);
    await index.load();
    pacto.completeness = 'partial';
    pacto.remove(`${HOST}/shop/stock`);
    pacto.put(
      item('basket', {
        contract: contract('basket', { service: { version: '2.0.0' } }),
      }),
    );
    const names = ['stock', 'basket'].map(name => `${HOST}/shop/${name}`);
    const { plan } = await index.update(names);
    expect(
      names.map(
        name => plan.services.get(name)?.annotations['pacto.dev/version'],
      ),
    ).toEqual(['1.0.0', '2.0.0']);
  });

  it('shows a contract that it cannot map as an entity with the reason', async () => {
    const broken = item('broken', {
      contract: { service: { name: 'broken', version: '1' } } as ReturnType<
        typeof contract
      >,
    });
    const index = create(new FakePacto([broken, orders]));
    const { plan } = await index.load();
    expect([...plan.entities.keys()]).toEqual([
      'component:default/broken',
      'api:default/orders-api',
      'component:default/orders',
    ]);
    expect(
      plan.entities.get('component:default/broken')?.metadata.annotations,
    ).toMatchObject({
      'pacto.dev/status': 'invalid',
      'pacto.dev/findings': expect.stringContaining(
        'cannot be shown as a catalog entity',
      ),
    });
  });
});
