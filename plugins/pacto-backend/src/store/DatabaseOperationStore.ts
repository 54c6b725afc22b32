import type { Knex } from 'knex';
import { inTransaction } from './inTransaction';
import { listOperations } from './listOperations';
import { toOperationRow } from './operationRows';
import type {
  OperationListPage,
  OperationListQuery,
  OperationRecord,
  OperationStore,
  PendingOperations,
} from './OperationStore';
import type { ServiceScope } from './ServiceStore';
import { inBatches } from './values';
import { whereInScope } from './whereInScope';

/** @internal */
export class DatabaseOperationStore implements OperationStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseOperationStore {
    return new DatabaseOperationStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async pending(options: {
    sourceId: string;
    readerVersion: number;
    after?: string;
    limit: number;
  }): Promise<PendingOperations[]> {
    const { sourceId, readerVersion, after, limit } = options;
    const query = this.#unlisted(readerVersion).where({ source_id: sourceId });
    if (after !== undefined) query.where('id', '>', after);
    const rows: { id: string; current_digest: string | null }[] = await query
      .orderBy('id')
      .limit(limit)
      .select('id', 'current_digest');
    return rows.map(row => ({
      repositoryId: row.id,
      digest: row.current_digest ?? undefined,
    }));
  }

  async replace(
    pending: PendingOperations,
    listing: { operations: readonly OperationRecord[]; omitted: number },
    readerVersion: number,
  ): Promise<void> {
    const { repositoryId, digest = null } = pending;
    const rows = listing.operations.map((operation, position) =>
      toOperationRow(pending, operation, position),
    );
    await inTransaction(this.#knex, async tx => {
      // First, so that it serialises two replicas.
      const updated = await tx('repositories')
        .where({ id: repositoryId, current_digest: digest })
        .update({
          operations_by: readerVersion,
          operations_digest: digest,
          operations_omitted: listing.omitted,
        });
      if (updated === 0) return;
      await tx('operations').where({ repository_id: repositoryId }).delete();
      for (const batch of inBatches(rows)) await tx('operations').insert(batch);
    });
  }

  async list(query: OperationListQuery): Promise<OperationListPage> {
    return listOperations(this.#knex, query);
  }

  async gaps(
    scope: ServiceScope,
    readerVersion: number,
  ): Promise<{ pending: number; omitted: number }> {
    const pending =
      this.#unlisted(readerVersion).whereNotNull('current_digest');
    const omitted = this.#knex('repositories').where(
      'operations_omitted',
      '>',
      0,
    );
    for (const query of [pending, omitted]) {
      whereInScope(this.#knex, query, 'id', scope);
    }
    const [row] = await this.#knex.select({
      pending: pending.count('*'),
      omitted: omitted.count('*'),
    });
    return { pending: Number(row.pending), omitted: Number(row.omitted) };
  }

  #unlisted(readerVersion: number): Knex.QueryBuilder {
    return this.#knex('repositories').where(either =>
      either
        .whereNot({ operations_by: readerVersion })
        .orWhereRaw(
          "coalesce(operations_digest, '') <> coalesce(current_digest, '')",
        ),
    );
  }
}
