import { send } from '@pacto/oci/testUtils';
import { createTestDatabases } from '../__testUtils__/databases';
import {
  type RegistryScene,
  startRegistryScene,
} from '../__testUtils__/startRegistryScene';
import { sourceConfig } from '../__testUtils__/SyncHarness';
import { OciContractSource } from './OciContractSource';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const DAY = 86_400_000;

describe('which repositories are read', () => {
  let scene: RegistryScene;
  let registry: RegistryScene['registry'];
  let harness: RegistryScene['harness'];

  beforeEach(async () => {
    scene = await startRegistryScene(await databases.init('SQLITE_3'));
    ({ registry, harness } = scene);
  });

  afterEach(() => scene.stop());

  const push: RegistryScene['push'] = (...args) => scene.push(...args);
  const service = (name: string) => scene.service(name);
  const state = (name: string) => scene.state(name);
  const problems = () => scene.problems();

  describe('discovery', () => {
    const discovering = (discover: {
      entities: boolean;
      references: boolean;
    }) =>
      harness.replaceSource(
        OciContractSource.fromConfig({
          ...sourceConfig({ registry: registry.host, repositories: ['a'] }),
          discover,
        } as Parameters<typeof OciContractSource.fromConfig>[0]),
      );

    it('follows references from contract to contract in one sync, on its own host only', async () => {
      const { host } = registry;
      await push('a', '1.0.0', '1.0.0', {
        dependencies: {
          b: `oci://${host}/deep/b ^1.0.0`,
          else: 'oci://elsewhere.example/x ^1.0.0',
          none: `oci://${host}/none ^1.0.0`,
        },
      });
      await push('deep/b', '1.0.0', '1.0.0', {
        dependencies: { c: `oci://${host}/c ^1.0.0` },
      });
      await push('c', '1.0.0', '1.0.0', {
        dependencies: { a: `oci://${host}/a ^1.0.0` },
      });
      await push('unrelated', '1.0.0');
      discovering({ entities: false, references: true });
      await harness.sync();

      const known = await harness.stores.repositories.ofSource('shop');
      expect(known.map(({ repository }) => repository)).toEqual(
        ['a', 'c', 'deep/b'].map(path => `${host}/${path}`),
      );
      expect(await problems()).toEqual([]);
      expect(await harness.lastRun()).toMatchObject({ outcome: 'ok' });
    });

    it('reads what catalog entities name, and removes nothing while the catalog is away', async () => {
      await push('a', '1.0.0');
      await push('b', '1.0.0');
      discovering({ entities: true, references: false });
      harness.entities = () => ['b'];
      await harness.sync();
      expect(await service('b')).toMatchObject({ version: '1.0.0' });

      harness.entities = () => {
        throw new Error('away');
      };
      await harness.sync({ laterMs: 30 * DAY });
      expect(await service('b')).toMatchObject({ missingSince: undefined });
      expect(await problems()).toMatchObject([{ code: 'CATALOG_UNAVAILABLE' }]);
    });
  });

  describe('one repository at a time', () => {
    it('is read with what is new, and with the tags that were named', async () => {
      await push('a', '1.0.0');
      await push('a', '1.1.0');
      await harness.sync();
      await push('a', '1.0.0', '1.0.0', { owner: 'shop' });
      await push('a', '2.0.0');
      registry.requests.length = 0;
      const repository = `${registry.host}/a`;
      const outcome = await harness.prompt({
        repository,
        reason: 'hint',
        tags: ['1.0.0'],
      });

      expect(outcome).toMatchObject({ changed: true, fetched: 2 });
      expect(registry.count(/manifests\/1.1.0/)).toBe(0);
      expect(await service('a')).toMatchObject({ version: '2.0.0' });
      expect((await state('a')).moves).toHaveLength(1);
      expect(harness.events.at(-1)?.repositories).toEqual([repository]);
    });

    it('T51: does not overwrite what another replica stored meanwhile', async () => {
      await push('a', '1.0.0');
      await harness.sync();
      const repository = `${registry.host}/a`;
      let prompt: Promise<unknown> | undefined;
      // The cycle has its list, without the new version, when the notification of it comes.
      registry.script(
        /a\/tags/,
        async (_, response, normal) => {
          const { status, body } = await normal();
          await push('a', '1.1.0');
          prompt = harness.prompt({ repository, reason: 'hint', tags: [] });
          await prompt;
          send(response, status, body);
        },
        1,
      );
      harness.settings.missingTagGraceMs = 0;
      await harness.sync();
      expect(prompt).toBeDefined();
      expect(await service('a')).toMatchObject({ version: '1.1.0' });
      expect((await state('a')).tags).toHaveLength(2);
    });
  });
});
