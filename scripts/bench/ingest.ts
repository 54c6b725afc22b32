import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDockerRegistry } from '@pacto/oci/testUtils';
import { planFleet } from '../fleet/generate/plan/planFleet';
import { pushFleet } from '../fleet/generate/pushFleet';
import { AccessLog } from './ingest/AccessLog';
import { Databases } from './ingest/Database';
import { measureCycles } from './ingest/measureCycles';
import { measureFirst } from './ingest/measureFirst';
import { RegistryFolder } from './ingest/RegistryFolder';
import type { Measurement } from './lib/measure';

/** Requests at once, of the sync and of the bare loop. */
const CONCURRENCY = 8;

/**
 * Syncs of a fleet from a docker-registry, against a bare loop that issues the same requests and hashes the same
 * bytes: the first one, and cycles that find nothing new.
 *
 * @param options - `services`, `versions`: of the fleet; `rounds`: of each measurement; `database`: `postgres` or
 *   `sqlite`
 */
export async function run(
  options: Record<string, string | undefined> = {},
): Promise<Measurement[]> {
  const fleet = planFleet({
    services: Number(options.services ?? 1_000),
    versions: Number(options.versions ?? 10),
    seed: 1,
  });
  const folder = mkdtempSync(join(tmpdir(), 'pacto-bench-'));
  const postgres =
    options.database === 'sqlite' ? undefined : await startPostgres();
  const registry = await startDockerRegistry({ accessLog: true });
  try {
    const writer = RegistryFolder.create(registry.dataDir);
    const { host } = registry;
    await pushFleet(fleet, { writer }, host);
    const bench = {
      folder,
      source: {
        host,
        repositories: fleet.fleet.map(({ repository }) => repository),
        concurrency: CONCURRENCY,
        servers: [registry.pid, postgres?.pid ?? []].flat(),
      },
      versions: fleet.versions,
      // Two leave one for the backend itself, where there are more than two.
      threads: Math.max(1, cpus().length - 1),
      rounds: Number(options.rounds ?? 2),
      log: AccessLog.create(registry.accessLog!),
      databases: Databases.create({
        folder,
        connection: postgres?.connectionString,
      }),
    };
    const { measurements, connection } = await measureFirst(bench);
    return [...measurements, ...(await measureCycles(bench, connection))];
  } finally {
    await registry.stop();
    await postgres?.stop();
    rmSync(folder, { recursive: true });
  }
}

async function startPostgres(): Promise<{
  connectionString: string;
  pid?: number;
  stop(): Promise<void>;
}> {
  const lib = await import('../lib/postgres.mjs');
  const { findPostgres } = await import('../lib/tools.mjs');
  const binaries = findPostgres();
  if (!binaries) throw new Error('PostgreSQL is not installed.');
  return lib.startPostgres(binaries);
}
