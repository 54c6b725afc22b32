import { mockServices } from '@backstage/backend-test-utils';
import type { Compliance } from '@pacto/core';
import { createTestDatabases } from '../__testUtils__/databases';
import { createStores, type Stores } from './createStores';
import { serviceIdOf } from './serviceId';

jest.setTimeout(60_000);

const NO_CHECKS = { total: 0, passed: 0, failed: 0, warnings: 0, unknown: 0 };

const databases = createTestDatabases();
const at = '2026-03-01T00:00:00.000Z';
const repository = 'registry.shop.example/payments';
const id = serviceIdOf(repository);
const digest = `sha256:${'a'.repeat(64)}`;

const revision = {
  digest,
  state: 'valid' as const,
  findings: [],
  references: [],
  files: [],
  readerVersion: 1,
};
const problem = {
  sourceId: 'shop',
  repository,
  at,
  problems: [{ code: 'AWAY', message: 'It is away.', unreadable: false }],
};
const noCompliance: Compliance = {
  ...{ status: 'Unknown', score: null, reasons: [] },
  ...{ checks: NO_CHECKS, runtimeEvaluated: false },
};

describe.each(databases.eachSupportedId())(
  'the version of the fleet, %s',
  databaseId => {
    let stores: Stores;

    beforeAll(async () => {
      const knex = await databases.init(databaseId);
      stores = await createStores(mockServices.database({ knex }));
    });

    it('is another one after each write that answers rest on', async () => {
      const { repositories, revisions, problems, assessments } = stores;
      const ensure = (sourceId: string) =>
        repositories.ensure({ repository, sourceId, name: 'payments', at });
      const writes: [string, () => Promise<unknown>][] = [
        ['a repository appears', () => ensure('shop')],
        ['a repository moves', () => ensure('other')],
        ['a revision', () => revisions.save(id, [revision], at)],
        ['the same one read anew', () => revisions.save(id, [revision], at)],
        [
          'the state of a repository',
          async () => repositories.save((await repositories.get(id))!, at),
        ],
        [
          'an assessment',
          () =>
            assessments.save([
              {
                repositoryId: id,
                digest,
                readerVersion: 1,
                inputs: '',
                compliance: noCompliance,
                own: noCompliance,
                findings: [],
                policies: [],
              },
            ]),
        ],
        ['a problem', () => problems.replace(problem)],
        ['no problem', () => problems.replace({ ...problem, problems: [] })],
        ['a problem again', () => problems.replace(problem)],
        ['problems of nothing', () => problems.prune('shop', new Set())],
        ['it is missing', () => repositories.setMissingSince([id], at)],
        ['it is back', () => repositories.setMissingSince([id], undefined)],
        ['it is removed', () => repositories.remove([id])],
      ];
      const versions = [await stores.services.fleetVersion()];
      for (const [what, write] of writes) {
        await write();
        const version = await stores.services.fleetVersion();
        expect([what, versions]).not.toEqual([
          what,
          expect.arrayContaining([version]),
        ]);
        versions.push(version);
      }
    });

    it('stays when nothing changes', async () => {
      const { repositories, problems } = stores;
      const ensure = () =>
        repositories.ensure({ repository, sourceId: 'shop', name: 'p', at });
      await ensure();
      await problems.replace(problem);
      const before = await stores.services.fleetVersion();
      await ensure();
      await problems.replace(problem);
      await problems.prune('shop', new Set([repository]));
      await repositories.remove([]);
      expect(await stores.services.fleetVersion()).toBe(before);
    });
  },
);
