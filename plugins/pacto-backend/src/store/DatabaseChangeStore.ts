import type { Knex } from 'knex';
import type { ChangeStore, HopRecord, PendingHops } from './ChangeStore';
import { type ChangeRow, fromChangeRow, toChangeRow } from './changeRows';
import { inBatches } from './values';

/** @internal */
export class DatabaseChangeStore implements ChangeStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseChangeStore {
    return new DatabaseChangeStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async hops(repositoryId: string): Promise<Map<string, HopRecord>> {
    const rows = await this.#knex<ChangeRow>('changes').where({
      repository_id: repositoryId,
    });
    return new Map(rows.map(row => [row.digest, fromChangeRow(row)]));
  }

  async save(repositoryId: string, hop: HopRecord): Promise<void> {
    const row = toChangeRow(repositoryId, hop);
    await this.#knex('changes')
      .insert(row)
      .onConflict(['repository_id', 'digest'])
      .merge();
  }

  async keep(
    repositoryId: string,
    digests: ReadonlySet<string>,
  ): Promise<void> {
    const known: string[] = await this.#knex('changes')
      .where({ repository_id: repositoryId })
      .pluck('digest');
    const gone = known.filter(digest => !digests.has(digest));
    for (const batch of inBatches(gone)) {
      await this.#knex('changes')
        .where({ repository_id: repositoryId })
        .whereIn('digest', batch)
        .delete();
    }
  }

  async pending(options: {
    sourceId: string;
    rulesVersion: number;
    after?: string;
    limit: number;
  }): Promise<PendingHops[]> {
    const { sourceId, rulesVersion, after, limit } = options;
    const query = this.#knex('repositories')
      .where({ source_id: sourceId })
      .whereNot({ hops_by: rulesVersion });
    if (after !== undefined) query.where('id', '>', after);
    const rows: { id: string; last_changed_at: string }[] = await query
      .orderBy('id')
      .limit(limit)
      .select('id', 'last_changed_at');
    return rows.map(row => ({
      repositoryId: row.id,
      lastChangedAt: row.last_changed_at,
    }));
  }

  async settle(
    { repositoryId, lastChangedAt }: PendingHops,
    rulesVersion: number,
  ): Promise<void> {
    await this.#knex('repositories')
      .where({ id: repositoryId, last_changed_at: lastChangedAt })
      .update({ hops_by: rulesVersion });
  }
}
