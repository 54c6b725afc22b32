import type { Knex } from 'knex';
import type { DiffKey, DiffStore } from './DiffStore';
import { inBatches } from './values';

/** How old the noted last use may be: reads should seldom write. */
const USE_MS = 3_600_000;

/** What a comparison is found by. */
const KEY_COLUMNS = [
  'repository_id',
  'from_repository_id',
  'from_digest',
  'to_digest',
  'profile',
];

/** What PostgreSQL and SQLite say when a row that is referred to does not exist. */
const NOT_THERE: ReadonlySet<unknown> = new Set([
  '23503',
  'SQLITE_CONSTRAINT_FOREIGNKEY',
]);

interface DiffRow {
  repository_id: string;
  from_repository_id: string;
  from_digest: string;
  to_digest: string;
  profile: string;
  rules_version: number;
  content: string;
  size: number;
  used_at: string;
}

/** @internal */
export class DatabaseDiffStore implements DiffStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseDiffStore {
    return new DatabaseDiffStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(key: DiffKey, at: string): Promise<string | undefined> {
    const row = await this.#knex<DiffRow>('diffs')
      .where(toColumns(key))
      .first();
    if (row && Date.parse(at) - Date.parse(row.used_at) > USE_MS) {
      await this.#knex('diffs').where(toColumns(key)).update({ used_at: at });
    }
    return row?.content;
  }

  async getAll(
    keys: readonly DiffKey[],
    { maxSize }: { maxSize: number },
  ): Promise<(string | undefined)[]> {
    const found = new Map<string, string>();
    for (const batch of inBatches(keys.map(toColumns))) {
      const rows = await this.#knex<DiffRow>('diffs')
        .whereIn(
          [...KEY_COLUMNS, 'rules_version'],
          batch.map(row => Object.values(row)),
        )
        .where('size', '<=', maxSize);
      for (const row of rows) found.set(nameOf(row), row.content);
    }
    return keys.map(key => found.get(nameOf(toColumns(key))));
  }

  async save(key: DiffKey, content: string, at: string): Promise<void> {
    try {
      await this.#knex('diffs')
        .insert({
          ...toColumns(key),
          content,
          size: content.length,
          used_at: at,
        })
        .onConflict(KEY_COLUMNS)
        .merge();
    } catch (error) {
      if (!NOT_THERE.has((error as { code?: unknown }).code)) throw error;
    }
  }

  async prune(options: { rulesVersion: number; maxBytes: number }) {
    const { rulesVersion, maxBytes } = options;
    await this.#knex('diffs')
      .whereNot({ rules_version: rulesVersion })
      .delete();
    // The newest use that does not fit any more; everything up to it goes.
    const ranked = this.#knex('diffs')
      .select('used_at')
      .select(this.#knex.raw('sum(size) over (order by used_at desc) as total'))
      .as('ranked');
    const last = await this.#knex(ranked)
      .where('total', '>', maxBytes)
      .max({ used_at: 'used_at' })
      .first();
    if (last?.used_at) {
      await this.#knex('diffs').where('used_at', '<=', last.used_at).delete();
    }
  }
}

/** In the order of the columns of `getAll`. */
function toColumns(key: DiffKey) {
  return {
    repository_id: key.repositoryId,
    from_repository_id: key.fromRepositoryId,
    from_digest: key.fromDigest,
    to_digest: key.toDigest,
    profile: key.profile,
    rules_version: key.rulesVersion,
  };
}

function nameOf(row: ReturnType<typeof toColumns>): string {
  return [
    row.repository_id,
    row.from_repository_id,
    row.from_digest,
    row.to_digest,
    row.profile,
  ].join('\n');
}
