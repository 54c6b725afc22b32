import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushText } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { PluginHarness } from '../__testUtils__/PluginHarness';
import { serviceIdOf } from '../store';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';
const LONG = 5000;

/** A text that PostgreSQL cannot compress to fit into an index after all. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return String.fromCharCode(0x4e00 + (state % 20_000));
  }).join('');
}

/** Texts of an author who tries what fits. */
const TEXTS = {
  long: noise(LONG),
  nul: 'a\\u0000b',
  surrogate: '\\ud800',
};

describe.each(databases.eachSupportedId())(
  'texts that authors may write, %s',
  databaseId => {
    const directory = createMockDirectory();

    it.each(Object.entries(TEXTS))('%s', async (_, text) => {
      directory.clear();
      const writer = LayoutStore.create({ directory: directory.path });
      for (const repository of ['one', 'two']) {
        await pushText(
          writer,
          repository,
          `pactoVersion: "1.0"
service: {name: "${text}", version: "${text}", owner: "${text}"}
dependencies: [{name: "${text}", ref: "oci://${HOST}/${text}", required: true, compatibility: "${text}"}]
`,
          { tag: 'a'.repeat(128) },
        );
        await pushText(writer, repository, '[', { tag: 'b' });
      }
      const harness = await PluginHarness.start({
        knex: await databases.init(databaseId),
        config: {
          sources: {
            shop: { layout: { directory: directory.path, host: HOST } },
          },
        },
      });
      await harness.sync();

      const service = `/services/${serviceIdOf(`${HOST}/one`)}`;
      const { service: one, findings } = await harness.get(service);
      expect(one.problems.map(({ code }: any) => code)).not.toContain(
        'INTERNAL',
      );
      expect(one.digest).toBeDefined();
      expect(findings).toMatchObject([{ code: 'NAME_COLLISION' }]);
      const page = { limit: 1, total: 2 };
      for (const sort of ['name', '-owner', 'status']) {
        const path = `/services?sort=${sort}&limit=${page.limit}`;
        const first = await harness.get(path);
        const { nextCursor } = first.pageInfo;
        const second = await harness.get(`${path}&cursor=${nextCursor}`);
        expect([...first.items, ...second.items]).toHaveLength(page.total);
      }
      const versions = await harness.get(`${service}/versions?limit=1`);
      const next = await harness.get(
        `${service}/versions?limit=1&cursor=${versions.pageInfo.nextCursor}`,
      );
      expect(next.items).toHaveLength(1);
      expect((await harness.get(`${service}/dependencies`)).items).toHaveLength(
        1,
      );
      const token = mockCredentials.service.header();
      expect((await harness.get('/snapshot', token)).items).toHaveLength(2);
      await harness.stop();
    });
  },
);
