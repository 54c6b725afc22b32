import { mockServices } from '@backstage/backend-test-utils';
import { OciError, type RequestGate } from '@pacto/oci';
import { createTestDatabases } from '../__testUtils__/databases';
import { FakeClock } from '../__testUtils__/FakeClock';
import { sourceConfig } from '../__testUtils__/SyncHarness';
import type { RegistrySourceConfig } from '../config';
import { createStores, type RegistryHostStore } from '../store';
import { createMeter } from '../telemetry';
import { Budgets } from './Budgets';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';
const HOUR = 3_600_000;

const away = () => new OciError({ code: 'UNAVAILABLE', message: 'away' });
const limited = (retryAfterMs?: number) =>
  new OciError({ code: 'RATE_LIMITED', message: 'slow down', retryAfterMs });

/** What all replicas share, without a database. */
class MemoryHosts implements RegistryHostStore {
  readonly #records = new Map<string, any>();
  readonly #next = new Map<string, number>();
  get = async (host: string) => this.#records.get(host);
  save: RegistryHostStore['save'] = async (host, record) => {
    const heldBefore = this.#records.get(host)?.heldUntil ?? 0;
    const heldUntil = Math.max(heldBefore, record.heldUntil);
    this.#records.set(host, { ...record, heldUntil });
  };
  reserve: RegistryHostStore['reserve'] = async (host, options) => {
    const { now, intervalMs, burst, mostAhead } = options;
    const earliest = now - (burst - 1) * intervalMs;
    const next = this.#next.get(host) ?? 0;
    const isPutBack = next > now + mostAhead * intervalMs;
    const at = isPutBack ? earliest : Math.max(next, earliest);
    this.#next.set(host, at + intervalMs);
    return at;
  };
}

describe('budgets', () => {
  const clock = new FakeClock();
  let hosts: RegistryHostStore;
  let starts: number[];

  beforeEach(() => {
    hosts = new MemoryHosts();
    starts = [];
  });

  const config = (id: string, more = {}) =>
    ({
      ...sourceConfig({ registry: HOST, repositories: [id] }, id),
      requestsPerSecond: 10,
      concurrency: 8,
      ...more,
    } as RegistrySourceConfig);
  const createBudgets = (sources: RegistrySourceConfig[]) =>
    Budgets.create({
      sources,
      hosts,
      logger: mockServices.logger.mock(),
      meter: createMeter(),
      clock,
    });
  /** Requests that are answered like this, by how many were sent before. */
  const ask = async (
    gate: RequestGate,
    answer: (sent: number) => OciError | undefined = () => undefined,
  ) => {
    await gate.pass();
    const error = answer(starts.length);
    starts.push(clock.now());
    gate.settle({ answered: true, bytes: 100, error });
    if (error) throw error;
  };
  const perSecond = () => {
    const busiest = starts.map(
      start => starts.filter(at => at >= start && at < start + 1_000).length,
    );
    return Math.max(0, ...busiest);
  };
  const together = (count: number, work: () => Promise<unknown>) =>
    Promise.allSettled(Array.from({ length: count }, work));

  it('keep the requests of a host within its limit, whoever sends them on whatever replica', async () => {
    const sources = [config('a'), config('b', { requestsPerSecond: 50 })];
    const replicas = [createBudgets(sources), createBudgets(sources)];
    const gates = [
      // The cycles of two sources on two replicas, and what cannot wait on both.
      replicas[0].of(sources[0]).cycle,
      replicas[1].of(sources[1]).cycle,
      replicas[0].of(sources[0]).prompt,
      replicas[1].of(sources[1]).prompt,
    ];
    const begin = clock.now();
    await clock.run(
      Promise.all(gates.map(gate => together(60, () => ask(gate)))),
    );
    expect(starts).toHaveLength(240);
    // After a rest a handful of urgent ones may go at once.
    const late = starts.filter(at => at >= begin + 2_000);
    starts = late;
    expect(perSecond()).toBeLessThanOrEqual(10);
  });

  it('divide what may run at once', () => {
    const sources = [
      config('a'),
      config('b'),
      config('c', { concurrency: 20 }),
    ];
    const budgets = createBudgets(sources);
    expect(sources.map(source => budgets.of(source).concurrency)).toEqual([
      2, 2, 2,
    ]);
  });

  it('T8: hold everybody back while the registry asks for it, and start one by one', async () => {
    const sources = [config('a')];
    const [here, there] = [createBudgets(sources), createBudgets(sources)];
    const first = here.of(sources[0]).cycle;
    await clock.run(ask(first, () => limited(20_000)).catch(() => {}));
    const heldUntil = clock.now() + 20_000;
    starts = [];
    // The other replica learns of it from the database.
    const second = there.of(sources[0]).prompt;
    await clock.run(
      Promise.all([
        together(30, () => ask(first)),
        together(30, () => ask(second)),
      ]),
    );
    expect(starts).toHaveLength(60);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(heldUntil);
    // Eight a second for the cycle, two and a handful for the rest.
    expect(perSecond()).toBeLessThanOrEqual(10 + 5);
  });

  it('T8: give up at once when the pause is long, and say for how long', async () => {
    const [source] = [config('a')];
    const { cycle } = createBudgets([source]).of(source);
    await clock.run(ask(cycle, () => limited(10 * 60_000)).catch(() => {}));
    await expect(cycle.pass()).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterMs: 10 * 60_000,
    });
    clock.advance(10 * 60_000);
    await clock.run(ask(cycle));
    expect(starts).toHaveLength(2);
  });

  it('T10: leave a registry alone that does not answer, and come back without a burst', async () => {
    const source = config('a');
    const { cycle } = createBudgets([source]).of(source);
    const outage = clock.now() + HOUR;
    const answer = () => (clock.now() < outage ? away() : undefined);
    let done = 0;
    // Twenty who want five requests each, and try again every ten seconds until they are answered.
    const work = async () => {
      for (let left = 5; left > 0; ) {
        try {
          await ask(cycle, answer);
          left -= 1;
          done += 1;
        } catch {
          await clock.sleep(10_000);
        }
      }
    };
    await clock.run(together(20, work));

    expect(done).toBe(100);
    const during = starts.filter(at => at < outage);
    // Ten until it is noticed and those on their way, then one after each rest of 15 s, 30 s … 15 min.
    expect(during.length).toBeLessThanOrEqual(10 + 20 + 12);
    expect(perSecond()).toBeLessThanOrEqual(10);
    const after = starts.filter(at => at >= outage);
    expect(after[0] - outage).toBeLessThanOrEqual(15 * 60_000 + 10_000);
  });

  it('let another try when the one that tried was stopped', async () => {
    const source = config('a');
    const { cycle } = createBudgets([source]).of(source);
    for (let sent = 0; sent < 10; sent += 1) {
      await clock.run(ask(cycle, away).catch(() => {}));
    }
    await expect(cycle.pass()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    clock.advance(60_000);

    await clock.run(cycle.pass());
    cycle.settle({ answered: false, bytes: 0 });
    await clock.run(ask(cycle));
    await clock.run(together(5, () => ask(cycle)));
    expect(starts).toHaveLength(16);
  });

  it.each([
    ['a refusal', limited(2_000)],
    ['a refusal that names no time', limited()],
    [
      'a pause',
      new OciError({
        code: 'UNAVAILABLE',
        message: 'starting',
        retryAfterMs: 2_000,
      }),
    ],
  ])(
    'T10: come back when the first answer after an outage is %s',
    async (_, answer) => {
      const source = config('a');
      const { cycle } = createBudgets([source]).of(source);
      for (let sent = 0; sent < 10; sent += 1) {
        await clock.run(ask(cycle, away).catch(() => {}));
      }
      clock.advance(60_000);
      await clock.run(ask(cycle, () => answer).catch(() => {}));
      await clock.run(
        together(5, () => ask(cycle)),
        60_000,
      );
      expect(starts).toHaveLength(16);
    },
  );

  it('T8: take refusals that come together for one', async () => {
    const source = config('a');
    const { cycle } = createBudgets([source]).of(source);
    await clock.run(Promise.all(Array.from({ length: 8 }, () => cycle.pass())));
    const begin = clock.now();
    for (let left = 8; left > 0; left -= 1) {
      cycle.settle({ answered: true, bytes: 0, error: limited() });
    }
    await clock.run(ask(cycle));
    expect(starts[0] - begin).toBeLessThanOrEqual(2_000);
  });

  it('T57: neither wait nor rest for longer when the clock is put back', async () => {
    const source = config('a');
    const { cycle, prompt } = createBudgets([source]).of(source);
    await clock.run(
      Promise.all([cycle, prompt].map(gate => together(9, () => ask(gate)))),
    );
    await clock.run(ask(cycle, () => limited(1_000)).catch(() => {}));
    clock.advance(-HOUR);
    const begin = clock.now();
    await clock.run(Promise.all([ask(cycle), ask(prompt)]), 60_000);
    expect(starts).toHaveLength(21);
    expect(clock.now() - begin).toBeLessThan(2_000);
  });

  it('count what a cycle sent and received', async () => {
    const source = config('a');
    const budget = createBudgets([source]).of(source);
    await clock.run(together(3, () => ask(budget.cycle)));
    await clock.run(ask(budget.prompt));
    expect(budget.traffic()).toEqual({ requests: 3, bytes: 300 });
  });
});

describe.each(databases.eachSupportedId())('registry hosts, %s', databaseId => {
  it('hand out starting times evenly apart to all who ask at once', async () => {
    const knex = await databases.init(databaseId);
    const { hosts } = await createStores(mockServices.database({ knex }));
    const now = Date.parse('2026-03-01T08:00:00.000Z');
    const options = { now, intervalMs: 100, burst: 3, mostAhead: 300 };
    const times = await Promise.all(
      Array.from({ length: 20 }, () => hosts.reserve(HOST, options)),
    );
    expect(times.sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => now + (index - 2) * 100),
    );
    const record = { heldUntil: now, openUntil: 0, trips: 2, reason: 'X' };
    await hosts.save(HOST, record);
    expect(await hosts.get(HOST)).toMatchObject(record);
    expect(await hosts.reserve(HOST, options)).toBe(now + 1_800);
  });

  it('T8: keep a pause that another replica was asked for', async () => {
    const knex = await databases.init(databaseId);
    const { hosts } = await createStores(mockServices.database({ knex }));
    const clear = { heldUntil: 0, openUntil: 0, trips: 0 };
    const now = Date.parse('2026-03-01T08:00:00.000Z');
    await hosts.save('a.example', { ...clear, heldUntil: now + 60_000 });
    await hosts.save('a.example', { ...clear, heldUntil: now + 1_000 });
    await hosts.save('a.example', { ...clear, openUntil: now, trips: 1 });
    expect(await hosts.get('a.example')).toMatchObject({
      heldUntil: now + 60_000,
      openUntil: now,
      trips: 1,
    });
  });

  it('T57: hand out near times after the clock was put back', async () => {
    const knex = await databases.init(databaseId);
    const { hosts } = await createStores(mockServices.database({ knex }));
    const now = Date.parse('2026-03-01T08:00:00.000Z');
    const options = { intervalMs: 100, burst: 3, mostAhead: 300 };
    await hosts.reserve('b.example', { ...options, now });
    const back = now - HOUR;
    expect(await hosts.reserve('b.example', { ...options, now: back })).toBe(
      back - 200,
    );
  });
});
