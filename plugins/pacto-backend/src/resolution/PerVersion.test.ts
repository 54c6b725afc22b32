import { PerVersion } from './PerVersion';
import { systemView } from './View';

/** Loads that end when they are told to, and requests at the version that the fleet has then. */
function controlled() {
  const loads: { finish(value: string): void; fail(): void }[] = [];
  let version = '1';
  const kept = PerVersion.create({
    moments: { of: async () => ({ version, runs: new Map() }) },
    load: () =>
      new Promise<string>((resolve, reject) => {
        loads.push({
          finish: resolve,
          fail: () => reject(new Error('away')),
        });
      }),
  });
  const ask = (now: string) => {
    version = now;
    return kept.of(systemView());
  };
  return { kept, loads, ask };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

describe('PerVersion', () => {
  it('loads once for all who ask about the same version', async () => {
    const { loads, ask } = controlled();
    const answers = Promise.all([ask('1'), ask('1')]);
    await settled();
    loads[0].finish('first');
    expect(await answers).toEqual(['first', 'first']);
    expect(await ask('1')).toBe('first');
    expect(loads).toHaveLength(1);
  });

  it('loads again for another version, but not for a request that began before', async () => {
    const { kept, loads, ask } = controlled();
    const view = systemView();
    const first = kept.of(view);
    await settled();
    loads[0].finish('first');
    await first;
    const second = ask('2');
    await settled();
    loads[1].finish('second');
    expect(await second).toBe('second');
    expect(await kept.of(view)).toBe('first');
    expect(await ask('2')).toBe('second');
    expect(loads).toHaveLength(2);
  });

  it('has those who come during a load share the next one', async () => {
    const { loads, ask } = controlled();
    const first = ask('1');
    await settled();
    const later = [];
    for (const version of ['2', '3', '4']) {
      later.push(ask(version));
      await settled();
    }
    expect(loads).toHaveLength(1);
    loads[0].finish('first');
    await first;
    await settled();
    loads[1].finish('newest');
    expect(await Promise.all(later)).toEqual(['newest', 'newest', 'newest']);
    expect(await ask('4')).toBe('newest');
    expect(loads).toHaveLength(2);
  });

  it('tries again after a failure, also for those who wait', async () => {
    const { loads, ask } = controlled();
    const first = ask('1');
    await settled();
    const next = ask('2');
    await settled();
    loads[0].fail();
    await expect(first).rejects.toThrow('away');
    await settled();
    loads[1].fail();
    await expect(next).rejects.toThrow('away');
    const again = ask('2');
    await settled();
    loads[2].finish('third');
    expect(await again).toBe('third');
  });
});
