import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract, pushText } from './__testUtils__/bundles';
import { createShop, HOST, idOf } from './__testUtils__/startShop';

jest.setTimeout(60_000);

const startShop = createShop();

describe('what a caller sees', () => {
  const whole = createMockDirectory();
  const rest = createMockDirectory();

  /** A small generator, so that a failure can be repeated by its seed. */
  function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 48_271) % 0x7fffffff;
      return state / 0x7fffffff;
    };
  }

  it.each([1, 2, 3, 4])(
    'is what a fleet without the rest would give (seed %s)',
    async seed => {
      const random = randomFrom(seed);
      const fleet = Array.from({ length: 8 }, (_, index) => `service-${index}`);
      const hidden = fleet.filter(() => random() < 0.4);
      const digests = new Map<string, [string, string]>();
      whole.clear();
      rest.clear();
      const stores = [whole, rest].map(({ path }) =>
        LayoutStore.create({ directory: path }),
      );
      for (const repository of fleet) {
        const targets = fleet.filter(() => random() < 0.4);
        const contract = {
          name: random() < 0.5 ? 'same' : repository,
          version: `1.${Math.floor(random() * 3)}.0`,
          dependencies: Object.fromEntries(
            targets.map(name => [
              `to-${name}`,
              `oci://${HOST}/${name}${random() < 0.5 ? ' ^1.1.0' : ''}`,
            ]),
          ),
        };
        const policies = [
          // What nobody publishes is a target too.
          ...[...fleet, 'nothing']
            .filter(() => random() < 0.2)
            .map(name => `{name: of-${name}, ref: "oci://${HOST}/${name}"}`),
          ...(random() < 0.4
            ? ['{name: own, schema: policy/schema.json}']
            : []),
        ];
        const more = `policies: [${policies.join(', ')}]\n`;
        const demand = random() < 0.5 ? 'service' : 'impossible';
        const files = {
          'policy/schema.json': JSON.stringify({ required: [demand] }),
        };
        const broken = random() < 0.3;
        for (const store of stores) {
          if (store === stores[1] && hidden.includes(repository)) continue;
          const base = { name: repository, version: '0.9.0' };
          digests.set(repository, [
            (await pushContract(store, repository, base)).digest,
            (
              await pushContract(
                store,
                repository,
                { ...contract, more },
                { files },
              )
            ).digest,
          ]);
          if (broken) await pushText(store, repository, '[', { tag: '9.0.0' });
        }
      }
      const pair = (name: string) => {
        const [from, to] = digests.get(name)!;
        return `?from=${from}&to=${to}`;
      };
      const harnesses = [
        await startShop(whole.path, fleet),
        await startShop(rest.path, fleet),
      ];
      const answers = await Promise.all(
        harnesses.map(async harness => {
          harness.policy = {
            entities: {
              hidden: hidden.map(name => `component:default/${name}`),
            },
          };
          const paths = [
            '/services',
            '/services?sort=-status&limit=3',
            ...[
              'Compliant',
              'NonCompliant',
              'Unknown',
              'Reference',
              'Warning',
            ].map(status => `/services?sort=-score&compliance=${status}`),
            '/services?sort=compliance&limit=2',
            '/sources',
            '/sources/shop/runs',
            '/sources/shop/repositories?limit=2',
            ...['all', 'failing', 'missing', 'queued'].map(
              state => `/sources/shop/repositories?state=${state}`,
            ),
            '/changes',
            '/changes?classification=BREAKING&limit=1',
            '/attention?scope=all',
            '/attention',
            ...['owner', 'system', 'source'].map(
              by => `/graph?groupBy=${by}&expand=none&expand=is:shop`,
            ),
            ...fleet.flatMap(name =>
              [
                '',
                '/versions',
                '/dependencies',
                '/dependents',
                '/adoption',
                `/diff${pair(name)}`,
                `/diff/origins${pair(name)}`,
                `/diff/dependencies${pair(name)}`,
                `/diff/export${pair(name)}&format=json`,
                // Of the first service on the other side.
                `/diff${pair(name)}&fromService=${idOf(fleet[0])}`,
                `/diff?from=${digests.get(fleet[0])![0]}&to=${
                  digests.get(name)![1]
                }&fromService=${idOf(fleet[0])}`,
                `/impact${pair(name)}`,
                '/graph',
                '/graph?depth=1&maxNodes=3',
                '/graph?depth=9&requiredOnly=true&direction=dependents',
                ...fleet.slice(0, 2).map(to => `/graph/path?to=${idOf(to)}`),
              ].map(part => `/services/${idOf(name)}${part}`),
            ),
          ];
          const plan = fleet.slice(0, 3).flatMap(name => [
            { kind: 'publish', serviceId: idOf(name), version: '2.0.0' },
            { kind: 'remove', serviceId: idOf(name) },
            {
              kind: 'publish',
              serviceId: idOf(name),
              digest: digests.get(name)![0],
            },
          ]);
          const requests = [
            ...paths.map(path => ({ path, changes: undefined })),
            ...plan.map(change => ({ path: '/plans', changes: [change] })),
            { path: '/plans', changes: plan },
          ];
          return Promise.all(
            requests.map(async ({ path, changes }) => {
              const { status, text } = await (changes
                ? harness.call('post', path).send({ changes })
                : harness.call('get', path));
              // Of times, only that there is one is the same in two fleets.
              const body = text
                .replaceAll(/"nextCursor":"([^"]+)"/g, (_, cursor) => {
                  const key = Buffer.from(cursor, 'base64url').toString();
                  return `"next":${key}`;
                })
                .replaceAll(/\d{4}-[\d-]+T[\d:.]+Z/g, 'TIME');
              const { request, ...known } = JSON.parse(body);
              return { path, status, known };
            }),
          );
        }),
      );
      expect(answers[0]).toEqual(answers[1]);
      for (const harness of harnesses) await harness.stop();
    },
  );
});
