import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from './__testUtils__/bundles';
import { createTestDatabases } from './__testUtils__/databases';
import { contractEntity, PluginHarness } from './__testUtils__/PluginHarness';
import { serviceIdOf } from './store';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';
const idOf = (path: string) => serviceIdOf(`${HOST}/${path}`);
const SMALL = 3;
const LARGE = 12;

/**
 * Queries per request, on a fleet of this size in which everybody needs everybody, also with a problem each and for
 * a caller who may not see all.
 */
async function countQueries(size: number, directory: string) {
  const knex = await databases.init('SQLITE_3');
  const writer = LayoutStore.create({ directory });
  const names = Array.from({ length: size }, (_, index) => `service-${index}`);
  const digests: string[] = [];
  for (const name of names) {
    const newest = await pushContract(
      writer,
      name,
      {
        name,
        version: '1.0.0',
        dependencies: Object.fromEntries(
          names.map(target => [target, `oci://${HOST}/${target}`]),
        ),
        more: `interfaces: [{name: api, type: http, port: 80, contract: api.yaml}]\npolicies: [{name: all, ref: "oci://${HOST}/service-0"}]\n`,
      },
      { files: { 'api.yaml': 'openapi: 3.0.0\n' } },
    );
    // Tag and version differ: a finding on the repository.
    const older = await pushContract(
      writer,
      name,
      { name, version: '0.9.0' },
      { tag: '0.8.0' },
    );
    digests.push(older.digest, newest.digest);
  }
  const harness = await PluginHarness.start({
    knex,
    config: { sources: { shop: { layout: { directory, host: HOST } } } },
    entities: names.map(name => contractEntity(name, `${HOST}/${name}`)),
  });
  await harness.sync();
  harness.policy = { entities: { hidden: ['component:default/service-1'] } };

  let queries = 0;
  knex.on('query', () => {
    queries += 1;
  });
  const count = async (work: () => Promise<unknown>) => {
    queries = 0;
    await work();
    return queries;
  };
  const service = `/services/${idOf('service-0')}`;
  const token = mockCredentials.service.header();
  const pair = `from=${digests[0]}&to=${digests[1]}`;
  const counts = {
    sync: await count(() => harness.sync()),
    list: await count(() => harness.get('/services?limit=200')),
    service: await count(() => harness.get(service)),
    versions: await count(() => harness.get(`${service}/versions`)),
    dependencies: await count(() => harness.get(`${service}/dependencies`)),
    dependents: await count(() => harness.get(`${service}/dependents`)),
    diff: await count(() => harness.get(`${service}/diff?${pair}`)),
    impact: await count(() => harness.get(`${service}/impact?${pair}`)),
    compliance: await count(() =>
      harness.get('/services?limit=200&sort=-score&compliance=Unknown'),
    ),
    sources: await count(() => harness.get('/sources')),
    snapshot: await count(() => harness.get('/snapshot?limit=200', token)),
    hashes: await count(() => harness.get('/snapshot/hashes?limit=200', token)),
  };
  await harness.stop();
  return counts;
}

describe('the number of queries', () => {
  const small = createMockDirectory();
  const large = createMockDirectory();

  it('does not grow with the fleet', async () => {
    const counts = await countQueries(LARGE, large.path);
    expect(counts).toEqual(await countQueries(SMALL, small.path));
    // What a page costs that asks for all there is.
    expect(counts.snapshot).toBeLessThan(30);
  });
});
