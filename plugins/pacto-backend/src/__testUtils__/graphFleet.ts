import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import type { Knex } from 'knex';
import { pushContract, type TestContract } from './bundles';
import { createTestDatabases } from './databases';
import { contractEntity, PluginHarness } from './PluginHarness';
import { HOST } from './startShop';

/**
 * The fleet for the tests of one block; each of them may see everything until it hides something.
 *
 * @internal
 */
export function useGraphFleet() {
  const databases = createTestDatabases();
  const directory = createMockDirectory();
  const fleet = {
    hide: (...names: string[]) => {
      fleet.harness.policy = {
        entities: { hidden: names.map(name => `component:default/${name}`) },
      };
    },
  } as Awaited<ReturnType<typeof startGraphFleet>> & {
    hide(...names: string[]): void;
  };

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    Object.assign(
      fleet,
      await startGraphFleet({ directory: directory.path, knex }),
    );
  });

  afterAll(() => fleet.harness.stop());

  beforeEach(() => {
    fleet.harness.policy = {};
  });

  return fleet;
}

/**
 * web → shop → stock, cart; cart ⇄ shop; shop and late need different versions of stock; shop also needs what is not
 * there. Everything but late has an entity, and everything is synced.
 */
async function startGraphFleet(options: {
  directory: string;
  knex: Knex;
}): Promise<{ harness: PluginHarness; stock2: string }> {
  const { directory, knex } = options;
  const writer = LayoutStore.create({ directory });
  const push = async (
    name: string,
    needs: Record<string, string> = {},
    more: Partial<TestContract> = {},
  ) => {
    const dependencies = Object.fromEntries(
      Object.entries(needs).map(([to, range]) => [
        to,
        `oci://${HOST}/${to} ${range}`.trim(),
      ]),
    );
    const contract = { name, version: '1.0.0', dependencies, ...more };
    return (await pushContract(writer, name, contract)).digest;
  };
  await push('web', { shop: '^1.0.0' }, { owner: 'team/web' });
  await push(
    'shop',
    { stock: '^1.0.0', cart: '', nowhere: '', late: '^9.0.0' },
    { owner: 'team/shop' },
  );
  await push('cart', { shop: '^1.0.0' }, { owner: 'Team/Shop' });
  await push('stock');
  const stock2 = await push('stock', {}, { version: '2.0.0' });
  await push('late', { stock: '^2.0.0' });
  const entity = (name: string, system?: string) => {
    const plain = contractEntity(name, `${HOST}/${name}`);
    return { ...plain, spec: { ...plain.spec, system } };
  };
  const harness = await PluginHarness.start({
    knex,
    config: { sources: { shop: { layout: { directory, host: HOST } } } },
    entities: [
      entity('web', 'front'),
      entity('shop', 'back'),
      entity('cart', 'back'),
      entity('stock'),
    ],
  });
  await harness.sync();
  return { harness, stock2 };
}
