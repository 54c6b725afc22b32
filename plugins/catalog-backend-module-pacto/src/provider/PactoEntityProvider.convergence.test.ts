import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { SnapshotItem } from '@pacto/backstage-plugin-pacto-common';
import {
  contract,
  HOST,
  item,
  needs,
} from '@pacto/backstage-plugin-pacto-node/testUtils';
import { handWritten } from '../__testUtils__/entities';
import { FakeCatalog } from '../__testUtils__/FakeCatalog';
import { FakePacto } from '../__testUtils__/FakePacto';
import { permutations, seeded, shuffled } from '../__testUtils__/seeded';
import { repositoryOf, startProvider } from '../__testUtils__/startProvider';

const NAMES = Array.from({ length: 20 }, (_, index) => `service-${index}`);

/** A service that needs the one before it. */
function service(name: string, version = '1.0.0'): SnapshotItem {
  const before = NAMES[NAMES.indexOf(name) - 1];
  return item(name, {
    contract: contract(name, {
      service: { version },
      interfaces: [{ name: 'api' }],
    }),
    definitions: { api: `openapi: 3.0.3 # ${version}` },
    references: before ? [needs(before)] : [],
  });
}

const byRef = (entities: Entity[]) =>
  entities.sort((a, b) =>
    stringifyEntityRef(a) < stringifyEntityRef(b) ? -1 : 1,
  );

describe('PactoEntityProvider ends in one state', () => {
  it('T51: a thousand changes end in the same state, in whatever order their events come', async () => {
    const random = seeded(51);
    const changes = Array.from({ length: 1000 }, (_, index) => ({
      name: NAMES[Math.floor(random() * NAMES.length)],
      version: `1.0.${index}`,
      removed: random() < 0.1,
    }));
    const { catalog, pacto, provider, reconcile, followUp } =
      await startProvider(undefined, new FakePacto(NAMES.map(n => service(n))));
    await reconcile();

    const events = shuffled(changes, random);
    for (const [index, { name, version, removed }] of changes.entries()) {
      if (removed) pacto.remove(repositoryOf(name));
      else pacto.put(service(name, version));
      // An event says what changed and not how; it may come long before or after the change, or twice.
      provider.contractsChanged([repositoryOf(events[index].name)]);
      if (random() < 0.1) provider.contractsChanged([repositoryOf(name)]);
      if (random() < 0.1) await followUp();
    }
    provider.contractsChanged(NAMES.map(repositoryOf));
    await followUp();

    const fresh = await startProvider(undefined, pacto);
    await fresh.reconcile();
    expect(pacto.items.length).toBeGreaterThan(NAMES.length / 2);
    expect(byRef(catalog.generated())).toEqual(
      byRef(fresh.catalog.generated()),
    );
  });

  it('T52: a catalog that lost, kept or changed entities is repaired in one cycle', async () => {
    const { catalog, reconcile } = await startProvider(
      undefined,
      new FakePacto(NAMES.map(name => service(name))),
    );
    await reconcile();
    const wanted = byRef(catalog.generated());
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seeded(seed);
      for (const entity of wanted) {
        const dice = random();
        const { metadata } = entity;
        if (dice < 0.2) catalog.lose(stringifyEntityRef(entity));
        else if (dice < 0.4) {
          catalog.overwrite({
            ...entity,
            metadata: { ...metadata, name: `${metadata.name}-stray` },
          });
        } else if (dice < 0.6) {
          catalog.overwrite({
            ...entity,
            metadata: {
              ...metadata,
              title: 'Old',
              annotations: { ...metadata.annotations, 'pacto.dev/hash': 'old' },
            },
          });
        }
      }
      expect(byRef(catalog.generated())).not.toEqual(wanted);
      await reconcile();
      expect(byRef(catalog.generated())).toEqual(wanted);
    }
  });

  it('T53: names come out the same, in whatever order their holders come', async () => {
    const called = (repository: string, name: string) =>
      item(name, {
        repository,
        contract: contract(name, { interfaces: [{ name: 'api' }] }),
      });
    const arrivals: ((pacto: FakePacto, catalog: FakeCatalog) => string[])[] = [
      pacto => put(pacto, called(`${HOST}/a/payments`, 'payments')),
      pacto => put(pacto, called(`${HOST}/b/payments`, 'payments')),
      pacto => put(pacto, called(`other.example.com/payments`, 'payments')),
      // Two at once: one that was called otherwise before, and one with the name of an API of the others.
      pacto => [
        ...put(pacto, called(`${HOST}/a/renamed`, 'payments')),
        ...put(pacto, called(`${HOST}/a/api`, 'payments-api')),
      ],
      (_, catalog) => {
        catalog.write(handWritten('payments'));
        return [];
      },
    ];
    const results = new Set<string>();
    for (const order of permutations(arrivals)) {
      const pacto = new FakePacto([
        called(`${HOST}/a/renamed`, 'old-name'),
        item('other'),
      ]);
      const { catalog, provider, reconcile, followUp } = await startProvider(
        undefined,
        pacto,
      );
      await reconcile();
      for (const arrive of order) {
        provider.contractsChanged(arrive(pacto, catalog));
        await followUp();
      }
      // An entity that takes a name of ours is noticed no later than here.
      await reconcile();
      results.add(JSON.stringify(byRef(catalog.generated())));
    }
    expect(results.size).toBe(1);
    const [entities] = Array.from(
      results,
      text => JSON.parse(text) as Entity[],
    );
    expect(entities).toHaveLength(11);
    expect(
      entities.filter(({ metadata }) =>
        /^payments-[0-9a-f]{6}$/.test(metadata.name),
      ),
    ).toHaveLength(4);
  });

  it('T13: a repository that was removed comes back as the entity it was', async () => {
    const pacto = new FakePacto(['first', 'second', 'third'].map(named));
    const { catalog, reconcile, changed } = await startProvider(
      undefined,
      pacto,
    );
    await reconcile();
    const before = byRef(catalog.generated());

    pacto.remove(repositoryOf('first'));
    // Another one takes the name meanwhile.
    pacto.put(
      item('z-impostor', {
        contract: contract('first', { interfaces: [{ name: 'api' }] }),
      }),
    );
    await changed('first', 'z-impostor');
    expect(catalog.refs()).toHaveLength(before.length);
    expect(byRef(catalog.generated())).not.toEqual(before);

    pacto.remove(repositoryOf('z-impostor'));
    pacto.put(named('first'));
    await changed('first');
    await changed('z-impostor');
    expect(byRef(catalog.generated())).toEqual(before);
  });
});

function put(pacto: FakePacto, contractItem: SnapshotItem): string[] {
  pacto.put(contractItem);
  return [contractItem.repository];
}

function named(name: string): SnapshotItem {
  return item(name, {
    contract: contract(name, { interfaces: [{ name: 'api' }] }),
    references: name === 'first' ? [] : [needs('first')],
  });
}
