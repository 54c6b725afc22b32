import { describeWith } from '@pacto/oci/testUtils';
import type { Replica } from './__testUtils__/Replica';
import { Stage } from './__testUtils__/Stage';

jest.setTimeout(10 * 60_000);

const REPLICAS = 4;

describeWith(
  ['docker-registry', 'postgres'],
  'T50: four replicas on one database',
  () => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await Stage.open();
      await stage.fleet.push();
    });

    afterAll(() => stage.close());

    it('read a registry as one does: nothing twice, and with its requests', async () => {
      const alone = await stage.undisturbed();
      const { name, connection } = await stage.createDatabase();
      await stage.prepare(name, connection);
      const replicas: Replica[] = [];
      for (let index = 0; index < REPLICAS; index += 1) {
        replicas.push(await stage.start(connection));
      }
      await Promise.all(replicas.map(replica => replica.ready()));
      const before = stage.requests();
      await stage.endLeases(name);
      await stage.untilSettled(name);

      expect(await stage.dump(name)).toEqual(alone.dump);
      const first = stage.requests() - before;
      expect(first).toBeLessThanOrEqual(1.1 * alone.requests);

      // A whole fleet of notifications at once: each replica takes what no other has.
      await stage.fleet.pushVersion(9);
      const prompted = stage.requests();
      await stage.hintAll(name);
      await stage.until(() => stage.hasNoWork(name));
      const requests = stage.requests() - prompted;
      const { tags, revisions } = await stage.dump(name);
      const size = tags.length - alone.dump.tags.length;
      expect(size).toBeGreaterThan(0);
      expect(revisions).toHaveLength(tags.length);
      // One list, and two requests for what is new; of what is known the digest may be asked for again.
      expect(requests).toBeLessThanOrEqual(
        1.1 * (3 * size + alone.dump.tags.length),
      );
      expect(replicas.every(({ runs }) => runs)).toBe(true);
    });
  },
);
