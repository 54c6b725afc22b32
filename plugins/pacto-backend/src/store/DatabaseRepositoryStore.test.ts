import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { createStores } from './createStores';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const AT = '2026-03-01T08:00:00.000Z';

describe.each(databases.eachSupportedId())('repositories, %s', id => {
  it('are made known once, however many replicas come across them', async () => {
    const knex = await databases.init(id);
    const { repositories } = await createStores(
      mockServices.database({ knex }),
    );
    // Where two meet is a matter of luck, hence so many.
    const names = Array.from({ length: 400 }, (_, index) => `host/r${index}`);
    const ensure = (repository: string) =>
      repositories.ensure({ repository, sourceId: 'shop', name: 'r', at: AT });

    await Promise.all(names.flatMap(name => Array(6).fill(name).map(ensure)));

    expect(await repositories.ofSource('shop')).toHaveLength(names.length);
    expect(await repositories.known([...names, 'host/other'])).toEqual(
      new Set(names),
    );
  });
});
