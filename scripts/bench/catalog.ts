import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Knex } from 'knex';
import { planFleet } from '../fleet/generate/plan/planFleet';
import type { PlannedFleet } from '../fleet/generate/plan/types';
import { SOURCE_ID } from '../fleet/generate/store/storeFleet';
import { CatalogServer } from './catalog/CatalogServer';
import type { ServerCounts } from './catalog/messages';
import {
  countEntities,
  hashEntities,
  makeDue,
  untilQuiet,
} from './catalog/readCatalog';
import { fillTables, openFilled } from './lib/fillTables';
import type { Measurement } from './lib/measure';

const HOST = 'registry.fleet.example';

const SERVICES = 10_000;
const CYCLES = 20;
/** Repositories that one event names. */
const CHANGED = 100;

/**
 * A large fleet becomes entities in a real catalog, and stays as it is while nothing changes.
 *
 * @param options - `services`: of the fleet
 */
export async function run(
  options: Record<string, string | undefined> = {},
): Promise<Measurement[]> {
  const fleet = planFleet({
    services: Number(options.services ?? SERVICES),
    ...{ versions: 1, seed: 1 },
  });
  const { freePort, startPostgres } = await import('../lib/postgres.mjs');
  const { findPostgres } = await import('../lib/tools.mjs');
  const binaries = findPostgres();
  if (!binaries) throw new Error('PostgreSQL is not installed.');
  const postgres = await startPostgres(binaries);
  const directory = mkdtempSync(join(tmpdir(), 'pacto-bench-'));
  try {
    const connection: string = postgres.connectionString;
    say(`Stored in ${await fillTables(connection, { fleet, host: HOST })} s`);
    const server = await CatalogServer.start({
      ...{ port: await freePort(), token: 'bench-token', connection },
      ...{ sourceId: SOURCE_ID, host: HOST, directory },
    });
    const { default: createKnex } = await import('knex');
    const knex = createKnex({
      client: 'pg',
      connection: connection.replace(/\/[^/]*$/, '/backstage_plugin_catalog'),
    });
    try {
      const apis = await countInterfaces(connection);
      return await measure({ server, knex, fleet, apis });
    } finally {
      await knex.destroy();
      await server.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true });
  }
}

interface Ground {
  server: CatalogServer;
  knex: Knex;
  fleet: PlannedFleet;
  /** Interfaces of the contracts that can be read; a few cannot. */
  apis: number;
}

async function measure(ground: Ground): Promise<Measurement[]> {
  const { server, knex, fleet, apis } = ground;
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  stalls.enable();
  const start = performance.now();
  const first = await server.tell({ kind: 'reconcile' });
  stalls.disable();
  const written = (performance.now() - start) / 1000;
  say(`${first.entities} entities written in ${written.toFixed(1)} s`);
  const processed = written + (await untilQuiet(knex, say));
  // What the first answers of the catalog change, such as owners that are there.
  const settling = await settle(ground);

  const { kinds, relations, expectedRelations } = await countEntities(server);
  const before = await hashEntities(knex);
  const idle = await idleCycles(ground);
  await makeDue(knex);
  await untilQuiet(knex, say);
  const after = await hashEntities(knex);
  const changed = [...before].filter(([ref, md5]) => after.get(ref) !== md5);
  changed.slice(0, 5).forEach(([ref]) => say(`Changed: ${ref}`));

  const loaded = first.mutations + settling.mutations;
  return [
    row('components', kinds.component, 'entities', fleet.services),
    row('APIs', kinds.api, 'entities', apis),
    row('relations', relations, 'relations', expectedRelations),
    row('written, against shown by the catalog', written, 's', processed),
    row('first load: mutations', loaded, 'mutations', loaded),
    // Of a process that does nothing meanwhile: how busy the machine is otherwise.
    row('first load: longest stall', first.stallMs, 'ms', stalls.max / 1e6),
    row(
      `${CYCLES} idle cycles: mutations`,
      idle.mutations,
      'mutations',
      loaded,
    ),
    row(
      `${CYCLES} idle cycles: entities changed`,
      changed.length + Math.abs(after.size - before.size),
      'entities',
      before.size,
    ),
    row(
      `${CYCLES} idle cycles: time of one`,
      idle.seconds / CYCLES,
      's',
      written,
    ),
    row('memory', idle.memoryMiB, 'MiB', first.memoryMiB),
  ];
}

/** Until nothing is left to do. */
async function settle({ server, knex }: Ground): Promise<ServerCounts> {
  const counts = await server.tell({ kind: 'reconcile' });
  say(`${counts.mutations} mutations to settle`);
  await untilQuiet(knex, say);
  return counts;
}

/** Each is an event about some contracts that did not change, and a reconcile. */
async function idleCycles({
  server,
  fleet,
}: Ground): Promise<ServerCounts & { seconds: number }> {
  const start = performance.now();
  let all: ServerCounts = await server.tell({ kind: 'counts' });
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    const repositories = fleet.fleet
      .slice(cycle * CHANGED, (cycle + 1) * CHANGED)
      .map(({ repository }) => `${HOST}/${repository}`);
    all = sum(all, await server.tell({ kind: 'changed', repositories }));
    all = sum(all, await server.tell({ kind: 'reconcile' }));
  }
  return { ...all, seconds: (performance.now() - start) / 1000 };
}

function sum(a: ServerCounts, b: ServerCounts): ServerCounts {
  return {
    mutations: a.mutations + b.mutations,
    entities: a.entities + b.entities,
    stallMs: Math.max(a.stallMs, b.stallMs),
    memoryMiB: Math.max(a.memoryMiB, b.memoryMiB),
  };
}

async function countInterfaces(connection: string): Promise<number> {
  const tables = await openFilled(connection);
  try {
    const { services } = await tables.stores.fleet();
    const contracts = await tables.stores.revisions.contracts(
      services.flatMap(({ id, currentDigest }) =>
        currentDigest ? [{ repositoryId: id, digest: currentDigest }] : [],
      ),
    );
    return [...contracts.values()].reduce(
      (total, { interfaces }) => total + interfaces.length,
      0,
    );
  } finally {
    await tables.destroy();
  }
}

function row(
  metric: string,
  value: number,
  unit: string,
  reference: number,
): Measurement {
  return { metric, value, unit, reference, ratio: value / reference };
}

function say(text: string): void {
  process.stderr.write(`\u25b8 ${text}\n`);
}
