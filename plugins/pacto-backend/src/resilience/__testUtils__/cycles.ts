// Runs cycles of a sync, some of which find something, and tells how much is in memory after each part of them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { LayoutStore } from '@pacto/oci';
import createKnex from 'knex';
import { pushContract } from '../../__testUtils__/bundles';
import { InlineWorkers } from '../../__testUtils__/InlineWorkers';
import { readPactoConfig } from '../../config';
import { createEngine } from '../../createEngine';
import { retain } from '../../retention';
import { createStores } from '../../store';
import { OciContractSource } from '../../sync';
import { SourceSynchronizer } from '../../sync/SourceSynchronizer';
import { createMeter } from '../../telemetry';

const cycles = Number(process.argv[2]);
const SAMPLES = 20;
/** Caches fill up first, and code is compiled. */
const WARM_UP = 300;
/** One in so many finds something. */
const CHANGED = 5;
const REPOSITORIES = 10;
const CYCLE_MS = 300_000;
const START = Date.parse('2026-03-01T00:00:00.000Z');

const silent: LoggerService = {
  error: message => process.stderr.write(`${message}\n`),
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'pacto-cycles-'));
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  const stores = await createStores({ getClient: async () => knex });
  const host = 'registry.shop.example';
  const config = readPactoConfig(
    new ConfigReader({
      pacto: { sources: { shop: { layout: { directory, host } } } },
    }),
  );
  const source = OciContractSource.fromConfig(config.sources[0]);
  const workers = new InlineWorkers();
  let now = START;
  const synchronizer = SourceSynchronizer.create({
    ...createEngine({
      ...{ stores, sources: [source], workers, logger: silent },
      concurrency: 1,
    }),
    ...{ stores, source, sources: [source], settings: config.sync },
    ...{ entities: { repositoriesOn: async () => [] }, meter: createMeter() },
    logger: silent,
    onChanged: async () => {},
    now: () => new Date(now),
  });
  const writer = LayoutStore.create({ directory });
  const push = (index: number, owner: string) =>
    pushContract(writer, `service-${index}`, {
      ...{ name: `service-${index}`, version: '1.0.0', owner },
    });
  for (let index = 0; index < REPOSITORIES; index += 1) await push(index, 'a');

  const samples: number[] = [];
  for (let cycle = 0; cycle < WARM_UP + cycles; cycle += 1) {
    now += CYCLE_MS;
    if (cycle % CHANGED === 0)
      await push(cycle % REPOSITORIES, `team-${cycle % 7}`);
    await synchronizer.run();
    if (cycle < WARM_UP || cycle % Math.ceil(cycles / SAMPLES) > 0) continue;
    await retain({
      ...{ stores, logger: silent, signal: new AbortController().signal },
      settings: { untaggedRevisionsMs: CYCLE_MS, syncRunsMs: CYCLE_MS },
      at: new Date(now).toISOString(),
    });
    samples.push(inUse());
  }
  await source.close();
  await knex.destroy();
  await rm(directory, { recursive: true });
  process.stdout.write(JSON.stringify(samples));
}

function inUse(): number {
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

main().then(() => process.exit(0));
