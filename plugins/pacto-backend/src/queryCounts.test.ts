import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract, pushText } from './__testUtils__/bundles';
import { createTestDatabases } from './__testUtils__/databases';
import { contractEntity, PluginHarness } from './__testUtils__/PluginHarness';
import { serviceIdOf } from './store';

jest.setTimeout(180_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';
const idOf = (path: string) => serviceIdOf(`${HOST}/${path}`);
const SMALL = 3;
const LARGE = 12;

const FLEET_VERSION = 'select `version` from `fleet_state` limit ?';

/** Statements that a request may take at most while the fleet stays as it is. */
const LIMITS = {
  list: 4,
  compliance: 4,
  service: 5,
  byEntity: 5,
  revision: 5,
  versions: 9,
  dependencies: 3,
  dependents: 2,
  adoption: 3,
  diff: 5,
  origins: 9,
  dependencyDiff: 8,
  impact: 5,
  graph: 5,
  path: 5,
  fleetGraph: 4,
  plan: 3,
  changes: 6,
  attention: 10,
  operations: 5,
  sources: 4,
  sourceRuns: 2,
  sourceRepositories: 3,
  snapshot: 10,
  hashes: 5,
};

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
  await pushText(writer, names[0], '[', { tag: '2.0.0' });
  const harness = await PluginHarness.start({
    knex,
    config: { sources: { shop: { layout: { directory, host: HOST } } } },
    entities: names.map(name => contractEntity(name, `${HOST}/${name}`)),
  });
  await harness.sync();
  harness.policy = { entities: { hidden: ['component:default/service-1'] } };

  let queries = 0;
  knex.on('query', ({ sql }: { sql: string }) => {
    // What tells browsers of a change, and what looks for work, ask when there is time for it, for no request.
    if (sql !== FLEET_VERSION && !sql.includes('work_items')) queries += 1;
  });
  const count = async (work: () => Promise<unknown>) => {
    queries = 0;
    await work();
    return queries;
  };
  const service = `/services/${idOf('service-0')}`;
  const token = mockCredentials.service.header();
  const pair = `from=${digests[0]}&to=${digests[1]}`;
  const byEntity = '/services/by-entity/component/default/service-0';
  // What is kept for a version of the fleet is not read for each request.
  await harness.get('/services?limit=200');
  await harness.get(service);
  const counts = {
    sync: await count(() => harness.sync()),
    list: await count(() => harness.get('/services?limit=200')),
    service: await count(() => harness.get(service)),
    byEntity: await count(() => harness.get(byEntity)),
    revision: await count(() =>
      harness.get(`${service}/revisions/${digests[1]}`),
    ),
    versions: await count(() => harness.get(`${service}/versions`)),
    dependencies: await count(() => harness.get(`${service}/dependencies`)),
    dependents: await count(() => harness.get(`${service}/dependents`)),
    diff: await count(() => harness.get(`${service}/diff?${pair}`)),
    adoption: await count(() => harness.get(`${service}/adoption`)),
    origins: await count(() => harness.get(`${service}/diff/origins?${pair}`)),
    dependencyDiff: await count(() =>
      harness.get(`${service}/diff/dependencies?${pair}`),
    ),
    impact: await count(() => harness.get(`${service}/impact?${pair}`)),
    compliance: await count(() =>
      harness.get('/services?limit=200&sort=-score&compliance=Unknown'),
    ),
    graph: await count(() => harness.get(`${service}/graph?depth=5`)),
    path: await count(() =>
      harness.get(`${service}/graph/path?to=${idOf('service-2')}`),
    ),
    fleetGraph: await count(() => harness.get('/graph?expand=none')),
    plan: await count(() =>
      harness
        .call('post', '/plans')
        .send({ changes: [{ kind: 'remove', serviceId: idOf('service-0') }] }),
    ),
    changes: await count(() => harness.get('/changes?limit=200')),
    attention: await count(() => harness.get('/attention?scope=all&limit=50')),
    operations: await count(() => harness.get('/operations?limit=200')),
    sources: await count(() => harness.get('/sources')),
    sourceRuns: await count(() => harness.get('/sources/shop/runs')),
    sourceRepositories: await count(() =>
      harness.get('/sources/shop/repositories?limit=200'),
    ),
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
    const names = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
    expect(names.filter(name => counts[name] > LIMITS[name])).toEqual([]);
  });
});
