import { RegistryClient } from '@pacto/oci';
import { startFakeRegistry } from '@pacto/oci/testUtils';
import type { Knex } from 'knex';
import { serviceIdOf } from '../store';
import { pushContract } from './bundles';
import { SyncHarness } from './SyncHarness';

/**
 * A fake registry, somebody who pushes to it, and a source `shop` that reads all of it.
 *
 * @internal
 */
export async function startRegistryScene(knex: Knex) {
  const registry = await startFakeRegistry();
  const { host } = registry;
  const writer = RegistryClient.create({
    host,
    plainHttp: true,
    privateAddresses: true,
  });
  const harness = await SyncHarness.create(knex);
  harness.settings.shrinkGuard = { share: 0.2, looks: 3 };
  harness.addSource({ registry: host, repositories: ['**'] });
  return {
    registry,
    writer,
    harness,
    push: (name: string, version: string, tag = version, more = {}) =>
      pushContract(writer, name, { name, version, ...more }, { tag }),
    service: (name: string) => harness.service(name, host),
    state: async (name: string) =>
      (await harness.stores.repositories.get(serviceIdOf(`${host}/${name}`)))!,
    problems: () => harness.stores.problems.ofSource('shop'),
    async stop() {
      await harness.close();
      await writer.close();
      await registry.stop();
    },
  };
}

/** @internal */
export type RegistryScene = Awaited<ReturnType<typeof startRegistryScene>>;
