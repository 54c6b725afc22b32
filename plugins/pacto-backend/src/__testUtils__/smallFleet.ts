import { LayoutStore } from '@pacto/oci';
import type { Knex } from 'knex';
import { serviceIdOf } from '../store';
import { pushContract, pushText } from './bundles';
import { contractEntity, PluginHarness } from './PluginHarness';

/** @internal */
export const HOST = 'registry.shop.example';

/** The id of a service of the fleet. @internal */
export const idOf = (path: string) => serviceIdOf(`${HOST}/${path}`);

/** The definition of the interface of payments. @internal */
export const OPENAPI =
  'openapi: 3.0.0\ninfo: {title: Payments, version: 1.0.0}\n';

const API =
  'interfaces: [{name: api, type: http, port: 80, contract: interfaces/api.yaml}]\n';

/**
 * Three services: payments with two versions and a third that cannot be read, orders that needs it in several ways,
 * and stock. Payments has an entity. Nothing is synced yet.
 *
 * @internal
 */
export async function startSmallFleet(options: {
  directory: string;
  knex: Knex;
}): Promise<{ harness: PluginHarness; digests: Record<string, string> }> {
  const { directory, knex } = options;
  const digests = await pushSmallFleet(directory);
  const harness = await PluginHarness.start({
    knex,
    config: { sources: { shop: { layout: { directory, host: HOST } } } },
    entities: [contractEntity('payments', `${HOST}/payments`)],
  });
  return { harness, digests };
}

async function pushSmallFleet(
  directory: string,
): Promise<Record<string, string>> {
  const writer = LayoutStore.create({ directory });
  const push = async (
    repository: string,
    ...args: [
      Parameters<typeof pushContract>[2],
      Parameters<typeof pushContract>[3]?,
    ]
  ) => (await pushContract(writer, repository, ...args)).digest;
  const digests = {
    payments1: await push(
      'payments',
      {
        name: 'payments',
        version: '1.0.0',
        owner: 'team/payments',
        more: API,
      },
      {
        files: { 'interfaces/api.yaml': OPENAPI, 'docs/<b>.md': '<script>' },
      },
    ),
    payments2: await push(
      'payments',
      {
        name: 'payments',
        version: '1.1.0',
        owner: 'team/payments',
        more: API,
      },
      {
        files: {
          'interfaces/api.yaml': OPENAPI,
          'logo.png': Buffer.from([0x89, 0, 1]),
        },
      },
    ),
    orders: await push('shop/orders', {
      name: 'orders',
      version: '2.0.0',
      owner: 'team/orders',
      dependencies: {
        payments: `oci://${HOST}/payments ^1.0.0`,
        old: `oci://${HOST}/payments:1.0.0 ~1.0.0`,
        nowhere: `oci://${HOST}/nowhere`,
        elsewhere: 'oci://ghcr.io/acme/mail',
        later: `oci://${HOST}/payments ^3.0.0`,
      },
    }),
  };
  await pushText(writer, 'payments', 'service: [', { tag: '1.2.0' });
  await push('stock', { name: 'stock', version: '0.1.0' });
  return digests;
}
