import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import type { PluginHarness } from '../__testUtils__/PluginHarness';
import { createShop, HOST, idOf } from '../__testUtils__/startShop';

jest.setTimeout(60_000);

const startShop = createShop();
const path = `/services/${idOf('payments')}/dependents`;

describe('GET dependents', () => {
  const directory = createMockDirectory();
  let harness: PluginHarness;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '2.0.0',
    });
    const ranges = [' not-a-range', ' ^1.0.0', ' ^2.0.0'];
    for (let place = 0; place < 7; place += 1) {
      await pushContract(writer, `web-${place}`, {
        name: `web-${place % 5}`,
        version: '1.0.0',
        // Two of each, as one may need another for several things.
        dependencies: {
          main: `oci://${HOST}/payments${ranges[place % 3]}`,
          other: `oci://${HOST}/payments${ranges[place % 3]}`,
        },
      });
    }
    harness = await startShop(directory.path, []);
  });

  afterAll(() => harness.stop());

  it('begins with those that it does not fit', async () => {
    const { items } = await harness.get(path);
    const verdicts = items.map(({ verdict }: any) => verdict);
    expect([...new Set(verdicts)]).toEqual([
      'incompatible',
      'unknown',
      'compatible',
    ]);
    expect(
      [...verdicts].sort((a, b) => verdicts.indexOf(a) - verdicts.indexOf(b)),
    ).toEqual(verdicts);
    const names = items
      .filter(({ verdict }: any) => verdict === 'unknown')
      .map(({ name }: any) => name);
    expect(names).toEqual([...names].sort());
  });

  it.each([1, 3, 13, 14, 200])(
    'has each once on pages of %s, and counts all on each',
    async limit => {
      const whole = await harness.get(path);
      expect(whole.totalItems).toBe(14);
      const found: unknown[] = [];
      let cursor = '';
      do {
        const page = await harness.get(`${path}?limit=${limit}${cursor}`);
        const { items, pageInfo, ...rest } = page;
        expect(items.length).toBeLessThanOrEqual(limit);
        expect({ ...whole, ...rest }).toEqual(whole);
        found.push(...items);
        cursor = pageInfo.nextCursor && `&cursor=${pageInfo.nextCursor}`;
      } while (cursor);
      expect(found).toEqual(whole.items);
    },
  );

  it.each(['limit=0', 'limit=201', 'cursor=abc', 'cursor=WyJhIl0'])(
    'refuses %s',
    async query => {
      const { status } = await harness.call('get', `${path}?${query}`);
      expect(status).toBe(400);
    },
  );
});
