import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract, pushText } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { serviceIdOf } from '../store';
import { WorkerFailure } from '../workers';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const ID = serviceIdOf('registry.shop.example/payments');

describe.each(databases.eachSupportedId())('hops, %s', databaseId => {
  const directory = createMockDirectory();
  let writer: LayoutStore;
  let harness: SyncHarness;
  const digests: Record<string, string> = {};

  beforeEach(async () => {
    directory.clear();
    writer = LayoutStore.create({ directory: directory.path });
    harness = await SyncHarness.create(await databases.init(databaseId));
    harness.addSource({ directory: directory.path });
  });

  afterEach(() => harness.close());

  const push = async (version: string, owner?: string) => {
    const contract = { name: 'payments', version, owner };
    const { digest } = await pushContract(writer, 'payments', contract);
    digests[version] = digest;
  };
  /** Version by version, what it was compared with. */
  const hops = async () => {
    const versionOf = (digest: string) =>
      Object.keys(digests).find(version => digests[version] === digest)!;
    const found = await harness.stores.changes.hops(ID);
    return Object.fromEntries(
      Array.from(found.values(), hop => [
        versionOf(hop.digest),
        versionOf(hop.fromDigest),
      ]),
    );
  };

  it('are classified once, newest versions against the ones below', async () => {
    await push('1.0.0');
    await push('1.1.0', 'team/a');
    await push('2.0.0', 'team/b');
    await harness.sync();
    expect(await hops()).toEqual({ '1.1.0': '1.0.0', '2.0.0': '1.1.0' });
    const found = await harness.stores.changes.hops(ID);
    expect(found.get(digests['2.0.0'])).toMatchObject({
      state: 'classified',
      classification: 'NON_BREAKING',
      counts: { breaking: 0, potentialBreaking: 0 },
      step: { step: 'major' },
      profile: 'deep',
    });

    expect(harness.classified).toBe(1);

    await harness.sync();
    expect(harness.inline.counts.diff).toBe(2);
    // Nothing new, so nobody is told.
    expect(harness.classified).toBe(1);
  });

  it('around a version that arrives in between are made anew', async () => {
    await push('1.0.0');
    await push('2.0.0');
    await harness.sync();
    expect(await hops()).toEqual({ '2.0.0': '1.0.0' });

    await push('1.5.0', 'team/a');
    await harness.sync();
    expect(await hops()).toEqual({ '1.5.0': '1.0.0', '2.0.0': '1.5.0' });
  });

  it('that are none any more are forgotten', async () => {
    await push('1.0.0');
    await push('2.0.0');
    await harness.sync();
    await pushText(writer, 'payments', '[', { tag: '1.5.0' });
    await harness.sync();
    expect(await hops()).toEqual({});
  });

  it('that could not be compared are not tried again', async () => {
    await push('1.0.0');
    await push('2.0.0');
    let tries = 0;
    harness.workers = {
      ...harness.inline,
      diff: async () => {
        tries += 1;
        throw new WorkerFailure('CHECK_TIMED_OUT');
      },
    };
    await harness.sync();
    await push('3.0.0');
    await harness.sync();
    expect(tries).toBe(2);
    const found = await harness.stores.changes.hops(ID);
    expect(found.get(digests['2.0.0'])).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('longer than allowed'),
    });
    expect(await harness.lastRun()).toMatchObject({ outcome: 'ok' });
  });

  it('are compared by the next sync when one was cut off', async () => {
    await push('1.0.0');
    await push('1.1.0');
    await push('1.2.0');
    const stop = new AbortController();
    const { inline } = harness;
    harness.workers = {
      ...inline,
      diff: async (task, options) => {
        stop.abort();
        return inline.diff(task, options);
      },
    };
    await harness.sync({ signal: stop.signal });
    expect(await hops()).toEqual({});

    harness.workers = inline;
    await harness.sync();
    expect(await hops()).toEqual({ '1.1.0': '1.0.0', '1.2.0': '1.1.0' });
  });

  it('wait for the fault of one of them without holding up others', async () => {
    await push('1.0.0');
    await push('1.1.0');
    await push('1.2.0');
    const { inline } = harness;
    let first = true;
    harness.workers = {
      ...inline,
      diff: async (task, options) => {
        if (first) {
          first = false;
          throw new Error('a fault of ours');
        }
        return inline.diff(task, options);
      },
    };
    await harness.sync();
    expect(Object.keys(await hops())).toHaveLength(1);
    await harness.sync();
    expect(Object.keys(await hops())).toHaveLength(2);
  });
});
