import { SyncHarness } from '../__testUtils__/SyncHarness';
import { createTestDatabases } from '../__testUtils__/databases';
import { Moments } from './Moments';
import { noCounts } from '../store';
import { systemView } from './View';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const COUNTS = noCounts();

describe.each(databases.eachSupportedId())('Moments, %s', databaseId => {
  let harness: SyncHarness;

  beforeEach(async () => {
    harness = await SyncHarness.create(await databases.init(databaseId));
  });

  const momentsOf = (...ids: string[]) =>
    Moments.create({
      stores: harness.stores,
      sources: ids.map(id => ({ id })),
    });

  it('are of a fleet without sources or runs, too', async () => {
    expect((await momentsOf().of(systemView())).runs.size).toBe(0);
    const { version, runs } = await momentsOf('shop').of(systemView());
    expect(version).toMatch(/^\d+$/);
    expect(runs.size).toBe(0);
  });

  it('have the newest run of each source, and the newest that read it', async () => {
    const { runs } = harness.stores;
    const run = async (
      sourceId: string,
      day: number,
      outcome?: 'ok' | 'failed' | 'partial',
    ) => {
      const at = `2026-03-0${day}T00:00:00.000Z`;
      const { id } = await runs.start({ sourceId, at, rechecked: true });
      if (outcome) await runs.finish(id, { ...COUNTS, at, outcome });
    };
    await run('shop', 1, 'ok');
    await run('shop', 2, 'partial');
    await run('shop', 3, 'failed');
    await run('shop', 4);
    await run('other', 5, 'ok');
    await run('unknown', 6, 'ok');
    await run('broken', 1, 'failed');

    const moment = await momentsOf('shop', 'other', 'broken').of(systemView());
    expect(
      Object.fromEntries(
        Array.from(moment.runs, ([id, { last, lastRead }]) => [
          id,
          [last?.startedAt.slice(0, 10), lastRead?.startedAt.slice(0, 10)],
        ]),
      ),
    ).toEqual({
      shop: ['2026-03-04', '2026-03-02'],
      other: ['2026-03-05', '2026-03-05'],
      broken: ['2026-03-01', undefined],
    });
    for (const id of ['shop', 'other', 'broken']) {
      expect(moment.runs.get(id)).toEqual(await runs.of(id));
    }
  });

  it('are one for a request, and another for the next', async () => {
    const moments = momentsOf('shop');
    const view = systemView();
    const before = await moments.of(view);
    await harness.stores.problems.replace({
      sourceId: 'shop',
      problems: [{ code: 'AWAY', message: 'It is away.', unreadable: false }],
      at: '2026-03-01T00:00:00.000Z',
    });
    expect(await moments.of(view)).toBe(before);
    expect((await moments.of(systemView())).version).not.toBe(before.version);
  });
});
