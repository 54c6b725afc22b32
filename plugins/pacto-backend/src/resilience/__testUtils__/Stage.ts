import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DockerRegistry,
  findProgram,
  startDockerRegistry,
} from '@pacto/oci/testUtils';
import { dumpTables } from './dumpTables';
import { freePort } from './freePort';
import { PostgresServer } from './PostgresServer';
import { RegistryFleet } from './RegistryFleet';
import { Replica, type ReplicaSettings } from './Replica';

const POLL_MS = 200;
/** Nothing is measured by it: what has not come by then does not come. */
const PATIENCE_MS = 240_000;
const HOUR = 3_600_000;

/**
 * A registry, a PostgreSQL and backends, each a process of its own that may be ended at any moment.
 *
 * @internal
 */
export class Stage {
  readonly postgres: PostgresServer;
  readonly registry: DockerRegistry;
  readonly fleet: RegistryFleet;
  readonly #replicas: Replica[] = [];
  #databases = 0;

  static async open(): Promise<Stage> {
    const program = findProgram('postgres');
    if (!program) throw new Error('PostgreSQL is not installed');
    const postgres = await PostgresServer.start(dirname(program));
    const registry = await startDockerRegistry({ accessLog: true });
    return new Stage(postgres, registry);
  }

  private constructor(postgres: PostgresServer, registry: DockerRegistry) {
    this.postgres = postgres;
    this.registry = registry;
    this.fleet = RegistryFleet.create(registry.host);
  }

  async createDatabase(): Promise<{ name: string; connection: string }> {
    this.#databases += 1;
    const name = `stage_${this.#databases}`;
    return { name, connection: await this.postgres.createDatabase(name) };
  }

  /** By default its first cycle is now, and there is no second. */
  async start(
    connection: string,
    options: Partial<ReplicaSettings> = {},
  ): Promise<Replica> {
    const replica = Replica.start({
      connection,
      port: await freePort(),
      registry: this.registry.host,
      delayMs: 0,
      frequencyMs: HOUR,
      ...options,
    });
    this.#replicas.push(replica);
    return replica;
  }

  /** Requests that the registry answered so far. */
  requests(): number {
    const log = readFileSync(this.registry.accessLog!, 'utf8');
    return log.split('\n').length - 1;
  }

  dump(database: string): Promise<Record<string, string[]>> {
    return this.postgres.query(database, dumpTables);
  }

  /** Runs a first sync that nobody disturbs, and answers what there is at its end. */
  async undisturbed(): Promise<{
    dump: Record<string, string[]>;
    requests: number;
    /** Of the sync. */
    milliseconds: number;
  }> {
    const { name, connection } = await this.createDatabase();
    const before = this.requests();
    const replica = await this.start(connection);
    await this.untilAsked(before);
    const start = performance.now();
    await this.untilSettled(name);
    const milliseconds = performance.now() - start;
    const dump = await this.dump(name);
    await replica.kill();
    return { dump, requests: this.requests() - before, milliseconds };
  }

  /** Is the last run finished and everything that follows from it done? */
  async #isSettled(database: string): Promise<boolean> {
    return this.postgres.query(database, async knex => {
      const schema = knex.withSchema('pacto');
      const exists = await knex.schema
        .withSchema('pacto')
        .hasTable('operations');
      if (!exists) return false;
      const runs = await schema.from('sync_runs').orderBy('started_at', 'desc');
      if (runs[0]?.outcome !== 'ok') return false;
      const waiting = await knex
        .withSchema('pacto')
        .from('repositories')
        .where({ hops_by: 0 })
        .orWhere({ operations_by: 0 });
      return waiting.length === 0;
    });
  }

  /** Creates the tables, and lets no cycle begin before `endLeases`. */
  async prepare(database: string, connection: string): Promise<void> {
    const replica = await this.start(connection, { delayMs: HOUR });
    await replica.ready();
    await replica.kill();
    await this.postgres.query(database, knex =>
      knex.raw(
        `update pacto.backstage_backend_tasks__tasks
         set current_run_ticket = 'held', current_run_started_at = now(),
             current_run_expires_at = now() + interval '1 day'`,
      ),
    );
  }

  /** Lets the next cycle of a killed replica begin at once, as it would when its lease has run out. */
  async endLeases(database: string): Promise<void> {
    await this.postgres.query(database, knex =>
      knex.raw(
        `update pacto.backstage_backend_tasks__tasks
         set current_run_ticket = null, current_run_started_at = null,
             current_run_expires_at = null, next_run_start_at = now()`,
      ),
    );
  }

  async untilSettled(database: string): Promise<void> {
    await this.until(() => this.#isSettled(database));
  }

  /** Until the registry answered more requests than these. */
  async untilAsked(requests: number): Promise<void> {
    await this.until(async () => this.requests() > requests);
  }

  /** As if every repository had been pushed to. */
  async hintAll(database: string): Promise<void> {
    const at = new Date().toISOString();
    await this.postgres.query(database, knex =>
      knex.raw(
        `insert into pacto.work_items
           (repository, source_id, host, reason, priority, asked, attempts, created_at, available_at)
         select repository, source_id, ?, 'hint', 0, 1, 0, ?, ? from pacto.repositories`,
        [this.registry.host, at, at],
      ),
    );
  }

  async hasNoWork(database: string): Promise<boolean> {
    const items = await this.#rows(database, 'work_items');
    return items.length === 0;
  }

  /** Does every repository stand at this version? */
  async hasEverywhere(database: string, version: string): Promise<boolean> {
    const repositories = await this.#rows(database, 'repositories');
    return repositories.every(row => row.version === version);
  }

  #rows(database: string, table: string): Promise<{ version?: string }[]> {
    return this.postgres.query(database, async knex =>
      knex.withSchema('pacto').from(table).select('*'),
    );
  }

  /** Throws what the last attempt said when the time is over. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const last = Date.now() > end;
      try {
        if (await holds()) return;
        if (last) throw new Error('It did not come to that');
      } catch (error) {
        if (last) throw error;
      }
      await sleep(POLL_MS);
    }
  }

  async close(): Promise<void> {
    for (const replica of this.#replicas) await replica.kill();
    await this.registry.stop();
    await this.postgres.stop();
  }
}
