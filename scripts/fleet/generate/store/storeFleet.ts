import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LayoutStore } from '@pacto/oci';
import pLimit from 'p-limit';
import { createEngine } from '../../../../plugins/pacto-backend/src/createEngine';
import type { Workers } from '../../../../plugins/pacto-backend/src/workers';
import {
  diff,
  validate,
} from '../../../../plugins/pacto-backend/src/workers/worker';
import type { PlannedFleet } from '../plan/types';
import { walkFleet } from '../walkFleet';
import { Hops } from './Hops';
import type { Tables } from './openTables';
import { Revisions } from './Revisions';
import { storeService } from './storeService';

/** Name of the source in the tables; a portal that shows them has one of this name. */
export const SOURCE_ID = 'fleet';

const NO_TRAFFIC = { requests: 0, bytes: 0 };

/** Services that are written at once. */
const AT_ONCE = 6;

const logger = {
  ...{ debug() {}, info() {}, warn() {} },
  error: (message: string, error?: unknown) =>
    process.stderr.write(`${message}: ${error}\n`),
  child: () => logger,
};

/**
 * Writes a fleet into the tables, as a sync of a source with it would. Answers what was written, in words.
 *
 * @internal
 */
export async function storeFleet(options: {
  fleet: PlannedFleet;
  tables: Tables;
  host: string;
  now?: Date;
}): Promise<string> {
  const { fleet, tables, host, now = new Date() } = options;
  const { stores, knex } = tables;
  const workers = { validate, diff } as unknown as Workers;
  const directory = await mkdtemp(join(tmpdir(), 'pacto-fleet-'));
  const layout = LayoutStore.create({ directory });
  const revisions = Revisions.create({ workers, layout });
  const hops = Hops.create({ stores, workers });
  const source = {
    ...{ id: SOURCE_ID, type: 'layout' as const, host, concurrency: AT_ONCE },
    ...{ reader: layout, promptReader: layout, covers: () => true },
    discovers: { entities: false, references: false },
    traffic: () => NO_TRAFFIC,
    discover: async () => [],
    close: async () => {},
  };
  const engine = createEngine({
    ...{ stores, workers, concurrency: AT_ONCE, logger: logger as never },
    sources: [source],
  });
  try {
    const at = now.toISOString();
    const run = await stores.runs.start({
      ...{ sourceId: SOURCE_ID, at, rechecked: true },
    });
    const limit = pLimit(AT_ONCE);
    let waiting: Promise<void>[] = [];
    for (const generated of walkFleet(fleet, host)) {
      const work = () =>
        storeService({ generated, stores, revisions, hops, host, now });
      waiting.push(limit(work));
      if (waiting.length >= 4 * AT_ONCE) {
        await Promise.all(waiting);
        waiting = [];
      }
    }
    await Promise.all(waiting);
    await engine.assessor.run(new AbortController().signal);
    const problems = await stores.problems.count(SOURCE_ID);
    const bundles = fleet.services * fleet.versions;
    await stores.runs.finish(run.id, {
      ...{ at: new Date().toISOString(), problems },
      outcome: problems > 0 ? 'partial' : 'ok',
      ...{ repositories: fleet.services, tags: bundles, fetched: bundles },
      ...{ done: fleet.services, changed: fleet.services, failed: 0 },
      ...NO_TRAFFIC,
    });
    // What a server does by itself after some minutes.
    if (knex.client.config.client === 'pg') await knex.raw('vacuum analyze');
    const [{ files, bytes }] = await knex('blobs')
      .count({ files: '*' })
      .sum({ bytes: 'size' });
    return `${files} different files with ${Math.ceil(
      Number(bytes) / 1024,
    )} KiB in the tables, of source ${SOURCE_ID}\n`;
  } finally {
    await layout.close();
    await rm(directory, { recursive: true });
  }
}
