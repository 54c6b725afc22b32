import { virtualClock } from '../__testUtils__/virtualClock';
import {
  countRequests,
  FakeRegistry,
  quota,
  RequestRate,
  serverError,
  startFakeRegistry,
  tooManyRequests,
} from '../testUtils';
import { readListing } from './paging';
import { RegistryHttp } from './RegistryHttp';

// Many small steps, on a machine that may be busy.
jest.setTimeout(60_000);

const ghcr = 'toomanyrequests: retry-after: 1500ms, allowed: 44000/minute';

describe('T8: a storm of 429', () => {
  let registry: FakeRegistry;
  let rate: RequestRate;
  let time: ReturnType<typeof virtualClock>;
  let client: RegistryHttp;

  beforeEach(async () => {
    time = virtualClock(() => registry.requests.length);
    registry = await startFakeRegistry({ now: time.clock.now });
    rate = countRequests(registry);
    client = RegistryHttp.create(
      { host: registry.host, plainHttp: true, privateAddresses: true },
      { clock: time.clock },
    );
    registry.addBlob('orders', Buffer.from('x'));
  });

  afterEach(async () => {
    await client.close();
    await registry.stop();
  });

  const list = () =>
    readListing(client, {
      path: '/v2/orders/tags/list',
      member: 'tags',
      scope: 'repository:orders:pull',
      what: 'tags of orders',
    });
  const calls = (count: number) => Array.from({ length: count }, list);
  const times = () => registry.requests.map(({ at }) => at);

  it('stays near what the registry grants, and gets nearly everything in the end', async () => {
    const perSecond = 10;
    const { now } = time.clock;
    registry.script(/./, quota({ perSecond, retryAfter: '1', now }));
    const results = await time.run(calls(100));
    // Eight at the same time is what a client may have under way when it is told to wait.
    expect(rate.most()).toBeLessThanOrEqual(perSecond + 8);
    const failed = results.filter(({ status }) => status === 'rejected');
    failed.forEach(result =>
      expect(result).toMatchObject({ reason: { code: 'RATE_LIMITED' } }),
    );
    expect(failed.length).toBeLessThan(10);
  });

  it.each<[string, () => { retryAfter?: string; message?: string }, number]>([
    ['seconds', () => ({ retryAfter: '7' }), 7000],
    [
      'a date',
      () => ({
        retryAfter: new Date(time.clock.now() + 7000).toUTCString(),
      }),
      7000,
    ],
    ['words, as GHCR does', () => ({ message: ghcr }), 1500],
    ['nothing', () => ({}), 250],
  ])(
    'sends nothing to the whole host for as long as it asks in %s',
    async (_, limit, ms) => {
      registry.script(/./, tooManyRequests(limit()), 1);
      const other = readListing(client, {
        path: '/v2/_catalog',
        member: 'repositories',
        scope: 'registry:catalog:*',
        what: 'repositories',
      });
      const results = await time.run([list(), other, ...calls(30)]);
      expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
      const [first] = times();
      const early = times().filter(at => at < first + ms);
      // Those that were under way when the answer came.
      expect(early.length).toBeLessThanOrEqual(8);
      expect(new Set(early)).toEqual(new Set([first]));
      expect(registry.requests).toHaveLength(33);
    },
  );

  it('asks less and less often a host that says no more than no', async () => {
    registry.script(/./, tooManyRequests());
    const results = await time.run(calls(8));
    expect(
      results.every(
        result =>
          result.status === 'rejected' && result.reason.code === 'RATE_LIMITED',
      ),
    ).toBe(true);
    expect(registry.requests.length).toBeLessThanOrEqual(8 * 4);
    const moments = [...new Set(times())];
    const pauses = moments.slice(1).map((at, index) => at - moments[index]);
    expect(pauses.length).toBeGreaterThan(1);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  });

  it('is not switched off for long by a registry that asks for a year', async () => {
    registry.script(/./, tooManyRequests({ retryAfter: '31536000' }), 1);
    const [refused] = await time.run([list()]);
    expect(refused).toMatchObject({
      reason: { code: 'RATE_LIMITED', retryable: true },
    });
    const asked = registry.requests.length;
    const [held] = await time.run([list()]);
    expect(held).toMatchObject({ reason: { code: 'RATE_LIMITED' } });
    expect(registry.requests).toHaveLength(asked);
    time.skip(15 * 60_000);
    expect(await time.run([list()])).toMatchObject([{ status: 'fulfilled' }]);
  });

  it.each(['-5', 'soon', '1e9', '', '99999999999999999999'])(
    'comes to no harm by Retry-After: %j',
    async retryAfter => {
      registry.script(/./, tooManyRequests({ retryAfter }), 1);
      const [result] = await time.run([list()]);
      expect(['fulfilled', 'rejected']).toContain(result.status);
      expect(registry.requests.length).toBeLessThanOrEqual(2);
      time.skip(15 * 60_000);
      expect(await time.run([list()])).toMatchObject([{ status: 'fulfilled' }]);
    },
  );

  it('repeats an answer of the server three times with growing pauses, and then leaves it', async () => {
    registry.script(/./, serverError(503));
    const [result] = await time.run([list()]);
    expect(result).toMatchObject({ reason: { code: 'UNAVAILABLE' } });
    expect(registry.requests).toHaveLength(4);
    const start = times()[0];
    expect(times().map(at => at - start)).toEqual([0, 125, 375, 875]);
  });
});
