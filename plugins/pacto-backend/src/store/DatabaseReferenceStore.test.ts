import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { createStores } from './createStores';
import { serviceIdOf } from './serviceId';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const AT = '2026-03-01T08:00:00.000Z';
/** More than a call takes as arguments. */
const MANY = 150_000;

describe.each(databases.eachSupportedId())('references, %s', id => {
  it('are read however many there are', async () => {
    const knex = await databases.init(id);
    const { references, repositories, revisions } = await createStores(
      mockServices.database({ knex }),
    );
    const key = { repositoryId: serviceIdOf('host/shop'), digest: 'sha256:1' };
    await repositories.ensure({
      repository: 'host/shop',
      sourceId: 'shop',
      name: 'shop',
      at: AT,
    });
    await revisions.save(
      key.repositoryId,
      [
        {
          digest: key.digest,
          state: 'valid',
          findings: [],
          files: [],
          references: Array.from({ length: MANY }, (_, index) => ({
            kind: 'policy' as const,
            name: `p${index}`,
            ref: 'oci://host/rules',
            required: true,
            target: 'host/rules',
          })),
          readerVersion: 1,
        },
      ],
      AT,
    );
    await knex('repositories').update({ current_digest: key.digest });

    expect(await references.ofAll([key])).toHaveLength(MANY);
    expect(await references.currentTo(['host/rules'])).toHaveLength(MANY);
  });
});
