import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  LayoutStore,
  packBundle,
  pushBundle,
  readBundleDirectory,
} from '@pacto/oci';
import { createTestDatabases } from './__testUtils__/databases';
import { SyncHarness } from './__testUtils__/SyncHarness';
import { serviceIdOf } from './store';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const FLEET = resolve(__dirname, '../../../examples/fleet');
const idOf = (name: string) =>
  serviceIdOf(`registry.shop.example/contracts/${name}`);

async function pushFleet(directory: string): Promise<void> {
  const writer = LayoutStore.create({ directory });
  for (const name of await readdir(FLEET)) {
    for (const version of await readdir(join(FLEET, name))) {
      const entries = await readBundleDirectory(join(FLEET, name, version));
      const packed = packBundle(entries, { name, version, pactoVersion: '1' });
      await pushBundle(writer, `contracts/${name}`, packed, { tag: version });
    }
  }
}

describe('the sample fleet', () => {
  const directory = createMockDirectory();
  let harness: SyncHarness;

  beforeAll(async () => {
    await pushFleet(directory.path);
    harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    harness.addSource({ directory: directory.path });
    await harness.sync();
  });

  afterAll(() => harness.close());

  const hopsOf = async (name: string) => {
    const { stores } = harness;
    const id = idOf(name);
    const versions = new Map(
      (await stores.revisions.heads([id]))
        .get(id)!
        .map(({ digest, version }) => [digest, version!]),
    );
    const hops = await stores.changes.hops(id);
    return Object.fromEntries(
      Array.from(hops.values(), hop => [
        `${versions.get(hop.fromDigest)} to ${versions.get(hop.digest)}`,
        `${hop.state} ${hop.classification} ${hop.step?.step} ${hop.step?.fits}`,
      ]),
    );
  };
  const complianceOf = async (name: string) =>
    (await harness.stores.assessments.of([idOf(name)])).get(idOf(name))
      ?.compliance;

  it('has the classes of change that its description promises', async () => {
    expect(await hopsOf('payments')).toEqual({
      '1.4.0 to 1.5.0': 'classified NON_BREAKING minor yes',
      '1.5.0 to 2.0.0': 'classified BREAKING major yes',
      '2.0.0 to 2.1.0': expect.stringMatching(
        /^classified (POTENTIAL|NON)_BREAKING minor yes$/,
      ),
      '2.1.0 to 2.1.1': 'classified NON_BREAKING patch no',
    });
  });

  it('is compared whole, every version with the one below', async () => {
    const rows = await harness.knex('changes').select('state', 'reason');
    const hops = (await harness.knex('revisions')).length;
    const repositories = (await harness.knex('repositories')).length;
    expect(rows).toHaveLength(hops - repositories);
    expect(rows.filter(({ state }) => state !== 'classified')).toEqual([]);
  });

  it('keeps to its policies, but for those of which its description says so', async () => {
    expect(await complianceOf('shipping-labels')).toMatchObject({
      status: 'NonCompliant',
      checks: { failed: 1 },
    });
    const rows = await harness
      .knex('assessments')
      .join('repositories', 'repositories.id', 'assessments.repository_id')
      .whereIn('assessments.status', ['NonCompliant', 'Unknown', 'Invalid'])
      .select('repositories.name', 'assessments.status');
    expect(
      Object.fromEntries(rows.map(({ name, status }) => [name, status])),
    ).toEqual({
      'shipping-labels': 'NonCompliant',
      // One of its policies is not published.
      'gift-cards': 'Unknown',
    });
    expect(await complianceOf('http-baseline')).toMatchObject({
      status: 'Reference',
      score: null,
    });
  });
});
