import { mockServices } from '@backstage/backend-test-utils';
import type { Contract } from '@pacto/core';
import { createTestDatabases } from '../__testUtils__/databases';
import { createStores } from './createStores';
import { serviceIdOf } from './serviceId';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const ID = serviceIdOf('host/a');

const contract = (version: string): Contract => ({
  generation: '2.0',
  pactoVersion: '2.0',
  service: { name: 'a', version },
  interfaces: [],
  configurations: [],
  policies: [],
  dependencies: [],
  capabilities: [],
});

describe.each(databases.eachSupportedId())('revisions, %s', databaseId => {
  it('are found by version: tagged first, then the newest', async () => {
    const knex = await databases.init(databaseId);
    const { repositories, revisions } = await createStores(
      mockServices.database({ knex }),
    );
    const at = (hour: number) => `2026-03-01T0${hour}:00:00.000Z`;
    await repositories.ensure({
      repository: 'host/a',
      sourceId: 'shop',
      name: 'a',
      at: at(1),
    });
    const save = (digest: string, version: string, hour: number) =>
      revisions.save(
        ID,
        [
          {
            digest,
            state: 'valid',
            contract: contract(version),
            findings: [],
            files: [],
            references: [],
            readerVersion: 1,
          },
        ],
        at(hour),
      );
    await save('sha256:b', '1.0.0', 2);
    await save('sha256:a', '1.0.0', 1);
    await save('sha256:c', '1.0.0+x', 3);
    const find = (version: string) => revisions.digestOfVersion(ID, version);
    expect(await find('1.0.0')).toBe('sha256:b');
    expect(await find('1.0.0+x')).toBe('sha256:c');
    expect(await find('1.0')).toBeUndefined();
    expect(
      await revisions.digestOfVersion(serviceIdOf('host/b'), '1.0.0'),
    ).toBeUndefined();

    const tag = async (name: string, digest: string) =>
      knex('tags').insert({
        repository_id: ID,
        tag: name,
        digest,
        first_seen_at: at(1),
      });
    await tag('latest', 'sha256:b');
    expect(await find('1.0.0')).toBe('sha256:b');
    await tag('v1.0.0', 'sha256:a');
    expect(await find('1.0.0')).toBe('sha256:a');
  });

  it('are stored many at once, and the same again changes nothing', async () => {
    const knex = await databases.init(databaseId);
    const { repositories, revisions } = await createStores(
      mockServices.database({ knex }),
    );
    const at = '2026-03-01T01:00:00.000Z';
    await repositories.ensure({
      repository: 'host/a',
      sourceId: 'shop',
      name: 'a',
      at,
    });
    const many = Array.from({ length: 450 }, (_, index) => ({
      digest: `sha256:${index}`,
      state: 'valid' as const,
      contract: contract(`1.${index}.0`),
      findings: [],
      files: [
        { path: 'shared', bytes: Buffer.from('shared') },
        { path: 'own', bytes: Buffer.from(String(index)) },
      ],
      references: [],
      readerVersion: 1,
    }));
    const dump = async () =>
      Promise.all(
        ['revisions', 'revision_files', 'blobs'].map(async table =>
          (await knex(table)).map(row => JSON.stringify(row)).sort(),
        ),
      );

    await revisions.save(ID, many, at);
    const stored = await dump();
    expect(stored.map(rows => rows.length)).toEqual([450, 900, 451]);

    await revisions.save(ID, [...many].reverse(), '2026-03-02T01:00:00.000Z');
    expect(await dump()).toEqual(stored);
  });
});
