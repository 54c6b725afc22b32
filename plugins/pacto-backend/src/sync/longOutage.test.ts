import { mockServices } from '@backstage/backend-test-utils';
import { RegistryClient } from '@pacto/oci';
import { refuse, send, startFakeRegistry } from '@pacto/oci/testUtils';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { FakeClock } from '../__testUtils__/FakeClock';
import { sourceConfig, SyncHarness } from '../__testUtils__/SyncHarness';
import { Budgets } from '../budget';
import type { RegistrySourceConfig } from '../config';
import { createMeter } from '../telemetry';
import { OciContractSource } from './OciContractSource';

jest.setTimeout(120_000);

const databases = createTestDatabases();

describe('T10: an hour without the registry', () => {
  it('costs few requests, loses nothing, and ends by itself', async () => {
    const registry = await startFakeRegistry();
    const writer = RegistryClient.create({
      host: registry.host,
      plainHttp: true,
      privateAddresses: true,
    });
    const harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    const clock = new FakeClock();
    const config = sourceConfig({
      registry: registry.host,
      repositories: ['**'],
    }) as RegistrySourceConfig;
    const budget = Budgets.create({
      sources: [config],
      hosts: harness.stores.hosts,
      logger: mockServices.logger.mock(),
      meter: createMeter(),
      clock,
    }).of(config);
    harness.replaceSource(OciContractSource.fromConfig(config, { budget }));
    const names = Array.from({ length: 20 }, (_, index) => `service-${index}`);
    const publish = async (version: string) => {
      for (const name of names) {
        await pushContract(writer, name, { name, version });
      }
    };
    const sync = async () => {
      clock.advance(300_000);
      await clock.run(harness.sync());
    };
    const versions = async () =>
      Promise.all(
        names.map(async name => {
          const found = await harness.service(name, registry.host);
          return found?.missingSince ? 'missing' : found?.version;
        }),
      );

    await publish('1.0.0');
    await sync();
    await publish('1.1.0');
    registry.script(/^GET /, (_, response) =>
      refuse(response, 503, 'UNAVAILABLE'),
    );
    registry.requests.length = 0;
    for (let cycle = 0; cycle < 12; cycle += 1) await sync();
    expect(registry.requests.length).toBeLessThanOrEqual(10 + 12 * 4);
    expect(new Set(await versions())).toEqual(new Set(['1.0.0']));
    expect(await harness.stores.problems.ofSource('shop')).toMatchObject([
      { code: 'UNAVAILABLE', since: '2026-03-01T08:10:00.000Z' },
    ]);
    expect(await harness.stores.hosts.get(registry.host)).toMatchObject({
      reason: 'UNAVAILABLE',
      since: expect.any(String),
    });

    registry.script(/^GET /, async (_, response, normal) => {
      const { status, headers, body } = await normal();
      send(response, status, body, headers);
    });
    // The circuit may be open for up to a quarter of an hour.
    for (let cycle = 0; cycle < 4; cycle += 1) await sync();
    expect(new Set(await versions())).toEqual(new Set(['1.1.0']));
    expect(await harness.stores.problems.ofSource('shop')).toEqual([]);
    expect(await harness.stores.hosts.get(registry.host)).toMatchObject({
      openUntil: 0,
      trips: 0,
      since: undefined,
    });
    await harness.close();
    await writer.close();
    await registry.stop();
  });
});
