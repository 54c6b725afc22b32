import type { Knex } from 'knex';
import type { DiffKey, DiffStore } from './DiffStore';

/** How old the noted last use may be: reads should seldom write. */
const USE_MS = 3_600_000;

interface DiffRow {
  repository_id: string;
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

  async save(key: DiffKey, content: string, at: string): Promise<void> {
    await this.#knex('diffs')
      .insert({
        ...toColumns(key),
        content,
        size: content.length,
        used_at: at,
      })
      .onConflict(['repository_id', 'from_digest', 'to_digest', 'profile'])
      .merge();
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

function toColumns(key: DiffKey) {
  return {
    repository_id: key.repositoryId,
    from_digest: key.fromDigest,
    to_digest: key.toDigest,
    profile: key.profile,
    rules_version: key.rulesVersion,
  };
}
