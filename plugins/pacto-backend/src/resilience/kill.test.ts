import { setTimeout as sleep } from 'node:timers/promises';
import { describeWith } from '@pacto/oci/testUtils';
import { Stage } from './__testUtils__/Stage';

jest.setTimeout(60 * 60_000);

/** Of the whole test; with `PACTO_KILLS=30` it takes some minutes. */
const KILLS = Number(process.env.PACTO_KILLS ?? 2);
const SEED = 5;

describeWith(
  ['docker-registry', 'postgres'],
  'T49: kill -9 in the middle of a sync',
  () => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await Stage.open();
      await stage.fleet.push();
    });

    afterAll(() => stage.close());

    it('at any moment ends where an undisturbed sync ends', async () => {
      const expected = await stage.undisturbed();
      const random = randomNumbers(SEED);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const { name, connection } = await stage.createDatabase();
        const before = stage.requests();
        const killed = await stage.start(connection);
        await stage.untilAsked(before);
        await sleep(random() * expected.milliseconds);
        await killed.kill();

        const next = await stage.start(connection);
        await next.ready();
        await stage.endLeases(name);
        await stage.untilSettled(name);
        expect(await stage.dump(name)).toEqual(expected.dump);
        await next.kill();
      }
    });
  },
);

/** The same for the same seed. Source: Park and Miller, "minimal standard". */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
