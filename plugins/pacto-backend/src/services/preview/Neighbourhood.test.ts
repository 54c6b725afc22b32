import { toContractItem } from '@pacto/backstage-plugin-pacto-node';
import {
  contract,
  HOST,
  item,
  needs,
} from '@pacto/backstage-plugin-pacto-node/testUtils';
import type { ServiceRecord, Stores } from '../../store';
import type { FleetReader } from '../FleetReader';
import type { Visibility } from '../Visibility';
import { Neighbourhood } from './Neighbourhood';

const visibility = {} as Visibility;

/** Services that are stored, by path and name. */
function among(services: [path: string, name: string][]) {
  const records = services.map(([path, name]) => ({
    ...{ id: path, repository: `${HOST}/${path}`, name },
    ...{ currentDigest: 'sha256:1', status: 'valid', sourceId: 'main' },
  })) as ServiceRecord[];
  return Neighbourhood.create({
    fleets: {
      read: async () => ({
        services: new Map(records.map(record => [record.id, record])),
      }),
    } as unknown as FleetReader,
    stores: {
      revisions: {
        contracts: async (keys: { repositoryId: string }[]) =>
          new Map(
            keys.map(({ repositoryId }) => [repositoryId, contract('x')]),
          ),
      },
    } as unknown as Stores,
  });
}

describe('Neighbourhood', () => {
  const previewed = toContractItem(
    item('Pay', {
      title: 'Pay Here',
      references: [needs('ledger')],
    }),
  );

  it('has the contracts that decide over names and targets, and no others', async () => {
    const { items, cut } = await among([
      ['shop/Pay', 'pay-here'],
      ['other/pay', 'pay here'],
      ['shop/short', 'Pay'],
      ['shop/long', 'pay-here-too'],
      ['shop/ledger', 'books'],
      ['shop/payments', 'payments'],
      ['shop/heres', 'pay-heres'],
    ]).around([previewed], visibility);
    expect(items.map(({ repository }) => repository)).toEqual(
      ['other/pay', 'shop/ledger', 'shop/long', 'shop/short'].map(
        path => `${HOST}/${path}`,
      ),
    );
    expect(items[0]).toMatchObject({ contract: expect.anything() });
    expect(cut).toBe(false);
  });

  it('is bounded, and says so', async () => {
    const { items, cut } = await among(
      Array.from({ length: 501 }, (_, index) => [
        `shop/${index}`,
        `pay-here-${index}`,
      ]),
    ).around([previewed], visibility);
    expect([items.length, cut]).toEqual([500, true]);
  });
});
