import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';

jest.setTimeout(240_000);

const HOUR = 3_600_000;
const databases = createTestDatabases();

/** Both ends of the day, and both halves of the year: in some of them the clock was put forward that night. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

describe('T57: clocks and time zones', () => {
  const directory = createMockDirectory();

  it('a readiness ends at the same moment in five zones', async () => {
    const answers = await Promise.all(ZONES.map(readinessIn));
    const expected = {
      '2026-03-28T23:59:59.999Z': false,
      '2026-03-29T00:00:00.000Z': false,
      '2026-03-29T23:59:59.999Z': false,
      '2026-03-30T00:00:00.000Z': true,
    };
    expect(answers.map(({ expired }) => expired)).toEqual(
      ZONES.map(() => expected),
    );
    const offsets = new Set(answers.map(({ offset }) => offset));
    expect(offsets.size).toBe(ZONES.length);
  });

  it('that go back an hour remove nothing early, and hold nothing up', async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const push = (name: string, version: string) =>
      pushContract(writer, name, { name, version });
    await push('payments', '1.0.0');
    await push('stock', '1.0.0');
    const harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    harness.settings.missingRepositoryGraceMs = 2 * HOUR;
    const source = harness.addSource({ directory: directory.path });
    await harness.sync();
    jest.spyOn(source, 'discover').mockResolvedValue(['payments']);
    await harness.sync();
    await push('payments', '1.1.0');

    await harness.sync({ laterMs: -HOUR });

    expect(await harness.service('payments')).toMatchObject({
      version: '1.1.0',
    });
    await harness.sync({ laterMs: HOUR });
    await harness.sync({ laterMs: 1.5 * HOUR });
    expect(await harness.service('stock')).toBeDefined();
    await harness.sync({ laterMs: 0.5 * HOUR });
    expect(await harness.service('stock')).toBeUndefined();
    expect(harness.faults).toEqual([]);
    await harness.close();
  });

  it('that went back an hour still lead to known tags being asked for again', async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const push = (owner: string) =>
      pushContract(writer, 'orders', {
        name: 'orders',
        version: '1.0.0',
        owner,
      });
    await push('team/one');
    const harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    harness.addSource({ directory: directory.path });
    await harness.sync();
    await push('team/two');
    await harness.sync({ laterMs: -HOUR });
    for (let cycle = 0; cycle < 24; cycle += 1) await harness.sync();
    const service = await harness.service('orders');
    expect(service?.summary.owner?.key).toBe('team/two');
    await harness.close();
  });
});

async function readinessIn(
  zone: string,
): Promise<{ offset: number; expired: Record<string, boolean> }> {
  const child = fork(join(__dirname, '__testUtils__/zone.ts'), {
    execArgv: [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    ],
    env: { PATH: process.env.PATH, TZ: zone },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const parts: string[] = [];
  child.stdout!.on('data', part => parts.push(String(part)));
  await once(child, 'close');
  return JSON.parse(parts.join(''));
}
