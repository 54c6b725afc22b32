import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import createKnex, { type Knex } from 'knex';

/** Databases for one backend each, all new. */
export class Databases {
  readonly #folder: string;
  readonly #connection: string | undefined;

  /** @param options - `connection`: of a PostgreSQL server; without it, files of SQLite in the folder */
  static create(options: { folder: string; connection?: string }): Databases {
    return new Databases(options.folder, options.connection);
  }

  private constructor(folder: string, connection: string | undefined) {
    this.#folder = folder;
    this.#connection = connection;
  }

  async next(): Promise<string> {
    const name = `bench_${randomUUID().slice(0, 8)}`;
    if (!this.#connection) return join(this.#folder, `${name}.db`);
    await withKnex(this.#connection, knex =>
      knex.raw('create database ??', [name]),
    );
    return this.#connection.replace(/\/[^/]*$/, `/${name}`);
  }
}

/**
 * Rows that were ever inserted, updated or deleted, by table. PostgreSQL knows when those who wrote them are gone.
 */
export async function countWrites(
  connection: string,
): Promise<Map<string, number>> {
  const { rows } = await withKnex(connection, knex =>
    knex.raw(
      'select relname, n_tup_ins + n_tup_upd + n_tup_del as writes from pg_stat_user_tables',
    ),
  );
  return new Map(
    rows.map((row: { relname: string; writes: string }) => [
      row.relname,
      Number(row.writes),
    ]),
  );
}

async function withKnex<T>(
  connection: string,
  work: (knex: Knex) => Promise<T>,
): Promise<T> {
  const knex = createKnex({ client: 'pg', connection });
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
  }
}
