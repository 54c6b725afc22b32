import { createMockDirectory } from '@backstage/backend-test-utils';
import { createTestDatabases } from './__testUtils__/databases';
import type { PluginHarness } from './__testUtils__/PluginHarness';
import { idOf, startSmallFleet } from './__testUtils__/smallFleet';

jest.setTimeout(60_000);

/** In this thread only: others load the module anew. */
jest.mock('@pacto/core', () => {
  const refuse = (name: string) => () => {
    throw new Error(`${name} on the thread that answers requests`);
  };
  return {
    ...jest.requireActual('@pacto/core'),
    readContract: refuse('readContract'),
    validateBundle: refuse('validateBundle'),
    diffBundles: refuse('diffBundles'),
    assessCompliance: refuse('assessCompliance'),
  };
});

const databases = createTestDatabases();

describe('T59: the thread that answers requests', () => {
  const directory = createMockDirectory();
  let harness: PluginHarness;
  let digests: Record<string, string>;

  beforeAll(async () => {
    ({ harness, digests } = await startSmallFleet({
      directory: directory.path,
      knex: await databases.init('SQLITE_3'),
    }));
    await harness.sync();
  });

  afterAll(() => harness.stop());

  it('neither reads nor compares contracts', async () => {
    const path = `/services/${idOf('payments')}`;
    const { payments1, payments2 } = digests;
    expect(await harness.get(path)).toMatchObject({
      service: { version: '1.1.0', compliance: { score: expect.any(Number) } },
    });
    const { items } = await harness.get(`${path}/versions`);
    expect(items[1]).toMatchObject({
      version: '1.1.0',
      hop: { state: expect.stringMatching(/^(classified|partial)$/) },
    });
    await harness.get(`${path}/diff?from=${payments2}&to=${payments1}`);
    await harness.get(`${path}/diff/origins?from=${payments1}&to=${payments2}`);
    await harness
      .call('post', `${path}/diff/upload?from=${payments1}`)
      .send({ files: [{ path: 'pacto.yaml', text: 'pactoVersion: "1.0"' }] })
      .expect(200);
    await harness.get(`${path}/impact?from=${payments1}&to=${payments2}`);
  });
});
