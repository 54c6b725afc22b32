import { item } from '@pacto/backstage-plugin-pacto-node/testUtils';
import {
  ALL,
  repositoryOf,
  startProvider,
} from '../__testUtils__/startProvider';

describe('PactoEntityProvider in several processes', () => {
  it('leaves alone what a second process added while it read', async () => {
    const slow = await startProvider();
    await slow.reconcile();
    const quick = await startProvider(slow.catalog, slow.pacto);
    await quick.reconcile();
    slow.catalog.lose('component:default/stock');

    slow.pacto.meanwhile = async () => {
      slow.pacto.put(item('new'));
      await quick.changed('new');
    };
    await slow.reconcile();
    expect(slow.catalog.refs()).toEqual([
      ALL[0],
      ALL[1],
      'component:default/new',
      ...ALL.slice(2),
    ]);
  });

  it('ends in the same state however two processes come in between each other', async () => {
    const one = await startProvider();
    const other = await startProvider(one.catalog, one.pacto);
    await Promise.all([one.reconcile(), other.reconcile()]);
    one.pacto.remove(repositoryOf('stock'));
    one.pacto.put(item('new'));
    await Promise.all([
      one.changed('stock', 'new'),
      other.changed('new', 'stock'),
      one.reconcile(),
    ]);
    await other.reconcile();
    const mutations = one.catalog.mutations.length;
    expect(one.catalog.refs()).toEqual([
      ALL[0],
      ALL[1],
      'component:default/new',
      ALL[2],
    ]);
    await Promise.all([one.reconcile(), other.reconcile()]);
    expect(one.catalog.mutations).toHaveLength(mutations);
  });
});
