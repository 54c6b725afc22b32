import { serviceIdOf } from '../store';
import { createTestDatabases } from './databases';
import { contractEntity, PluginHarness } from './PluginHarness';

export const HOST = 'registry.shop.example';

export const idOf = (path: string) => serviceIdOf(`${HOST}/${path}`);

/**
 * A function that starts the plugin on a layout, with an entity for each name; to be called once per test file. The
 * plugin has read everything when it answers.
 */
export function createShop() {
  const databases = createTestDatabases();
  return async (
    directory: string,
    entities: string[],
  ): Promise<PluginHarness> => {
    const harness = await PluginHarness.start({
      knex: await databases.init('SQLITE_3'),
      config: { sources: { shop: { layout: { directory, host: HOST } } } },
      entities: entities.map(name => contractEntity(name, `${HOST}/${name}`)),
    });
    await harness.sync();
    return harness;
  };
}
