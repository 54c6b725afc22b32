import { describeWith } from '@pacto/oci/testUtils';
import type { Replica } from './__testUtils__/Replica';
import { Stage } from './__testUtils__/Stage';

jest.setTimeout(15 * 60_000);

describeWith(
  ['docker-registry', 'postgres'],
  'T55: what a backend stands on goes away',
  () => {
    let stage: Stage;
    let replica: Replica;
    let database: string;
    let version = 10;

    beforeAll(async () => {
      stage = await Stage.open();
      await stage.fleet.push();
      const { name, connection } = await stage.createDatabase();
      database = name;
      replica = await stage.start(connection, { frequencyMs: 1_000 });
      await stage.untilSettled(database);
    });

    afterAll(() => stage.close());

    it.each([
      [
        'PostgreSQL drops all connections',
        async () => stage.postgres.dropConnections(),
      ],
      [
        'PostgreSQL is restarted',
        async () => {
          await stage.postgres.halt();
          await stage.postgres.restart();
        },
      ],
      [
        'the registry is stopped and started',
        async () => {
          await stage.registry.halt();
          await stage.registry.restart();
        },
      ],
    ])(
      '%s in the middle of a sync: a later one puts it right, in the same process',
      async (_, strike) => {
        version += 1;
        await stage.fleet.pushVersion(version);
        const before = stage.requests();
        // In its work on what is new: a cycle that finds nothing asks once for each repository.
        await stage.untilAsked(before + 40);

        await strike();

        const tag = `1.${version}.0`;
        await stage.until(() => stage.hasEverywhere(database, tag));
        await stage.untilSettled(database);
        expect(replica.runs).toBe(true);
        expect(replica.log).not.toMatch(/unhandled/i);
      },
    );

    it('ends where a backend begins that met none of it', async () => {
      const expected = await stage.undisturbed();
      expect(await stage.dump(database)).toEqual(expected.dump);
    });
  },
);
