import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { PluginHarness } from '../__testUtils__/PluginHarness';
import { newSigner, signManifest } from '../__testUtils__/signing';
import { serviceIdOf } from '../store';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';

describe.each(databases.eachSupportedId())('signatures, %s', databaseId => {
  const layouts = createMockDirectory();
  const keys = createMockDirectory();
  const signer = newSigner();
  let harness: PluginHarness;
  let digests: string[];

  beforeAll(async () => {
    keys.setContent({ 'release.pub': signer.pem });
    const writer = LayoutStore.create({ directory: layouts.path });
    const push = async (repository: string, version: string) =>
      (await pushContract(writer, repository, { name: repository, version }))
        .digest;
    digests = [await push('orders', '1.0.0'), await push('orders', '1.1.0')];
    await push('stock', '1.0.0');
    await signManifest(writer, 'orders', { digest: digests[1], signer });
    harness = await PluginHarness.start({
      knex: await databases.init(databaseId),
      config: {
        sources: { shop: { layout: { directory: layouts.path, host: HOST } } },
        signatures: [
          {
            repositories: [`${HOST}/orders`],
            keys: [
              { name: 'release', publicKeyFile: keys.resolve('release.pub') },
            ],
          },
        ],
      },
    });
  });

  afterAll(() => harness.stop());

  const get = (repository: string, path: string) =>
    harness.get(`/services/${serviceIdOf(`${HOST}/${repository}`)}${path}`);

  it('are told with versions and revisions, and are open before anybody looked', async () => {
    await harness.sync();
    const { items } = await get('orders', '/versions');
    expect(items).toMatchObject([
      { version: '1.1.0', signature: { state: 'verified', signer: 'release' } },
      { version: '1.0.0', signature: { state: 'unsigned' } },
    ]);
    const { revision } = await get('orders', `/revisions/${digests[1]}`);
    expect(revision.signature).toEqual({
      state: 'verified',
      kind: 'cosign',
      signer: 'release',
      checkedAt: expect.any(String),
    });
  });

  it('are absent where no policy covers the repository', async () => {
    const { items } = await get('stock', '/versions');
    expect(items).toHaveLength(1);
    expect(items[0]).not.toHaveProperty('signature');
  });
});
