import { resolve } from 'node:path';
import createKnex, { type Knex } from 'knex';
import {
  createStores,
  type Stores,
} from '../../../../plugins/pacto-backend/src/store';

/** The tables of the backend, and what writes them. @internal */
export interface Tables {
  stores: Stores;
  knex: Knex;
  destroy(): Promise<void>;
}

/**
 * Opens the database of the backend plugin, and creates its tables where they are missing.
 *
 * @param connection - `postgresql://…`, or the path of an SQLite file
 *
 * @internal
 */
export async function openTables(connection: string): Promise<Tables> {
  const isPostgres = /^postgres(ql)?:/.test(connection);
  const knex = createKnex(
    isPostgres
      ? { client: 'pg', connection }
      : {
          client: 'better-sqlite3',
          connection: {
            filename: resolve(process.env.INIT_CWD ?? '.', connection),
          },
          useNullAsDefault: true,
        },
  );
  if (!isPostgres) {
    await knex.raw('pragma foreign_keys = on');
    // What a crash would destroy is generated again.
    await knex.raw('pragma synchronous = off');
  }
  const stores = await createStores({ getClient: async () => knex });
  return { stores, knex, destroy: () => knex.destroy() };
}
