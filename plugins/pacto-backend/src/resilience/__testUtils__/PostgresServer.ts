import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import createKnex, { type Knex } from 'knex';
import { freePort } from './freePort';

/**
 * A PostgreSQL that a test may stop, since nobody else uses it.
 *
 * @internal
 */
export class PostgresServer {
  readonly #binaries: string;
  readonly #folder: string;
  readonly #port: number;
  #process?: ChildProcess;

  static async start(binaries: string): Promise<PostgresServer> {
    const server = new PostgresServer(binaries, await freePort());
    server.#initialise();
    await server.restart();
    return server;
  }

  private constructor(binaries: string, port: number) {
    this.#binaries = binaries;
    this.#port = port;
    this.#folder = mkdtempSync(join(tmpdir(), 'pacto-postgres-'));
  }

  /** Creates a database, and answers its connection string. */
  async createDatabase(name: string): Promise<string> {
    await this.query('postgres', knex => knex.raw(`create database ${name}`));
    return this.#connection(name);
  }

  /** Ends all connections that others have at the moment. */
  async dropConnections(): Promise<void> {
    await this.query('postgres', knex =>
      knex.raw(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where pid <> pg_backend_pid() and backend_type = 'client backend'`,
      ),
    );
  }

  async query<T>(
    database: string,
    work: (knex: Knex) => Promise<T>,
  ): Promise<T> {
    const connection = this.#connection(database);
    const knex = createKnex({ client: 'pg', connection });
    try {
      return await work(knex);
    } finally {
      await knex.destroy();
    }
  }

  /** As when the machine loses power: nobody is told. */
  async halt(): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGQUIT');
    await ended;
  }

  async restart(): Promise<void> {
    await this.halt();
    this.#process = spawn(
      join(this.#binaries, 'postgres'),
      [
        ...['-D', join(this.#folder, 'data'), '-k', this.#folder],
        ...['-h', '127.0.0.1', '-p', String(this.#port)],
        ...['-c', 'fsync=off'],
      ],
      { cwd: this.#folder, stdio: 'ignore', ...postgresUser() },
    );
    for (;;) {
      try {
        await this.query('postgres', knex => knex.raw('select 1'));
        return;
      } catch (error) {
        if (this.#process.exitCode !== null) throw error;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }
  }

  async stop(): Promise<void> {
    await this.halt();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #initialise(): void {
    const user = postgresUser();
    if (user) chownSync(this.#folder, user.uid, user.gid);
    const { status, stderr } = spawnSync(
      join(this.#binaries, 'initdb'),
      [
        ...['-D', join(this.#folder, 'data'), '-U', 'postgres'],
        ...['-A', 'trust', '-E', 'UTF8', '--no-sync'],
      ],
      { cwd: this.#folder, encoding: 'utf8', ...user },
    );
    if (status !== 0) throw new Error(`initdb: ${stderr}`);
  }

  #connection(database: string): string {
    return `postgresql://postgres@127.0.0.1:${this.#port}/${database}`;
  }
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function postgresUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}
