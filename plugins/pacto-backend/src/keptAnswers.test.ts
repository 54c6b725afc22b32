import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract, pushText } from './__testUtils__/bundles';
import { createTestDatabases } from './__testUtils__/databases';
import {
  contractEntity,
  PluginHarness,
  type TestPolicy,
} from './__testUtils__/PluginHarness';
import { createStores, serviceIdOf } from './store';

jest.setTimeout(180_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';
const idOf = (name: string) => serviceIdOf(`${HOST}/${name}`);
const FLEET = Array.from({ length: 5 }, (_, index) => `service-${index}`);

const hiding = (...names: string[]): TestPolicy => ({
  entities: { hidden: names.map(name => `component:default/${name}`) },
});

/** Who sees all, and two who see different parts. */
const READERS: TestPolicy[] = [
  {},
  hiding('service-0', 'service-3'),
  hiding('service-1'),
];

const PATHS = [
  '/services',
  '/services?sort=-score&limit=2',
  '/services?q=service-2',
  '/services?compliance=NonCompliant',
  '/snapshot/hashes',
  '/sources',
  '/operations',
  '/attention?scope=all',
  '/graph?groupBy=owner&expand=none',
  ...FLEET.flatMap(name =>
    [
      '',
      '/versions',
      '/dependencies',
      '/dependents',
      '/adoption',
      '/graph',
    ].map(part => `/services/${idOf(name)}${part}`),
  ),
];

/** A small generator, so that a failure can be repeated by its seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}

describe.each(databases.eachSupportedId())('what is kept, %s', databaseId => {
  const directory = createMockDirectory();

  it.each([1])(
    'answers as a backend that has just started (seed %s)',
    async seed => {
      const random = randomFrom(seed);
      const chosen = () => FLEET[Math.floor(random() * FLEET.length)];
      directory.clear();
      const writer = LayoutStore.create({ directory: directory.path });
      const knex = await databases.init(databaseId);
      const stores = await createStores(mockServices.database({ knex }));
      const start = () =>
        PluginHarness.start({
          knex,
          config: {
            sources: {
              shop: { layout: { directory: directory.path, host: HOST } },
            },
          },
          entities: FLEET.slice(0, 4).map(name =>
            contractEntity(name, `${HOST}/${name}`),
          ),
        });
      let minor = 0;
      const push = async (name: string) => {
        minor += 1;
        const needs = FLEET.filter(() => random() < 0.3);
        const demand = random() < 0.5 ? 'service' : 'impossible';
        await pushContract(
          writer,
          name,
          {
            name: random() < 0.3 ? 'same' : name,
            version: `1.${minor}.0`,
            dependencies: Object.fromEntries(
              needs.map(need => [need, `oci://${HOST}/${need} ^1.${minor}.0`]),
            ),
            more: `policies: [{name: of-another, ref: "oci://${HOST}/${chosen()}"}, {name: own, schema: policy/schema.json}]\n`,
          },
          {
            files: {
              'policy/schema.json': JSON.stringify({ required: [demand] }),
            },
          },
        );
      };
      const replicas = [await start(), await start()];
      const someReplica = () => replicas[Math.floor(random() * 2)];
      const at = new Date(0).toISOString();
      const steps: (() => Promise<unknown>)[] = [
        async () => {
          await push(chosen());
          await someReplica().sync();
        },
        async () => {
          await pushText(writer, chosen(), '[', { tag: `9.${minor}.0` });
          await someReplica().sync();
        },
        () => stores.repositories.remove([idOf(chosen())]),
        () => stores.repositories.setMissingSince([idOf(chosen())], at),
        async () =>
          stores.problems.replace({
            sourceId: 'shop',
            problems:
              random() < 0.5
                ? []
                : [{ code: 'AWAY', message: 'Away.', unreadable: false }],
            at,
          }),
        () => someReplica().sync(),
      ];
      const ask = async (harness: PluginHarness) => {
        const answers: unknown[] = [];
        for (const [reader, policy] of READERS.entries()) {
          harness.policy = policy;
          for (const path of PATHS) {
            const { status, body, headers } = await harness.call('get', path);
            const { request, ...known } = body;
            answers.push({ reader, path, status, known, etag: headers.etag });
          }
        }
        harness.policy = {};
        return answers;
      };
      await push(FLEET[0]);
      await push(FLEET[1]);
      await replicas[0].sync();
      for (let step = 0; step < 7; step += 1) {
        await steps[step % steps.length]();
        const fresh = await start();
        const expected = await ask(fresh);
        await fresh.stop();
        for (const harness of replicas) {
          expect(await ask(harness)).toEqual(expected);
        }
      }
      for (const harness of replicas) await harness.stop();
    },
  );

  it('answers with the version and the dependencies of one moment', async () => {
    directory.clear();
    const writer = LayoutStore.create({ directory: directory.path });
    const knex = await databases.init(databaseId);
    const stores = await createStores(mockServices.database({ knex }));
    for (const count of [1, 2, 3]) {
      const needs = FLEET.slice(0, count);
      await pushContract(writer, 'web', {
        name: 'web',
        version: `${count}.0.0`,
        dependencies: Object.fromEntries(
          needs.map(need => [need, `oci://${HOST}/${need}`]),
        ),
      });
    }
    const harness = await PluginHarness.start({
      knex,
      config: {
        sources: {
          shop: { layout: { directory: directory.path, host: HOST } },
        },
      },
    });
    await harness.sync();
    const id = idOf('web');
    const state = (await stores.repositories.get(id))!;
    const heads = (await stores.revisions.heads([id])).get(id)!;
    const read = async () => {
      const { items } = await harness.get('/services');
      const { service } = await harness.get(`/services/${id}`);
      for (const { version, dependencies } of [...items, service]) {
        expect(`${dependencies.total}.0.0`).toBe(version);
      }
    };
    for (let turn = 0; turn < 15; turn += 1) {
      const reading = [read(), read()];
      for (const { digest, version } of heads) {
        const { service: before } = (await stores.repositories.get(id))!;
        await stores.repositories.save(
          {
            ...state,
            service: { ...before, currentDigest: digest, version },
          },
          before.lastChangedAt,
        );
        await new Promise(resolve => setTimeout(resolve, 2));
      }
      await Promise.all(reading);
    }
    await harness.stop();
  });
});
