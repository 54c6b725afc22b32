import type { Knex } from 'knex';
import { inTransaction } from './inTransaction';
import type { RevisionKey } from './RevisionStore';
import {
  fromPendingRow,
  fromSignatureRow,
  type PendingRow,
  type SignatureRow,
  toSignatureRow,
} from './signatureRows';
import type {
  PendingSignature,
  SignatureRecord,
  SignatureStore,
} from './SignatureStore';

/** @internal */
export class DatabaseSignatureStore implements SignatureStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseSignatureStore {
    return new DatabaseSignatureStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async pending(options: {
    repositoryIds: readonly string[];
    policyHash: string;
    at: string;
    after?: RevisionKey;
    limit: number;
  }): Promise<PendingSignature[]> {
    const { repositoryIds, policyHash, at, after, limit } = options;
    const query = this.#knex('revisions as r')
      .leftJoin('signatures as s', on =>
        on
          .on('s.repository_id', 'r.repository_id')
          .andOn('s.digest', 'r.digest'),
      )
      .whereIn('r.repository_id', repositoryIds)
      .whereExists(
        this.#knex('tags as t')
          .whereRaw('t.repository_id = r.repository_id')
          .whereRaw('t.digest = r.digest')
          .select(this.#knex.raw('1')),
      )
      .where(either =>
        either
          .whereNull('s.digest')
          .orWhereNot('s.policy_hash', policyHash)
          .orWhere('s.next_at', '<=', at),
      );
    if (after) {
      query.whereRaw('(r.repository_id, r.digest) > (?, ?)', [
        after.repositoryId,
        after.digest,
      ]);
    }
    const rows: PendingRow[] = await query
      .orderBy(['r.repository_id', 'r.digest'])
      .limit(limit)
      .select(
        'r.repository_id',
        'r.digest',
        's.state',
        's.attempts',
        's.policy_hash',
      );
    return rows.map(row => fromPendingRow(row, policyHash));
  }

  async save(record: SignatureRecord): Promise<void> {
    const row = toSignatureRow(record);
    const { repository_id, digest } = row;
    await inTransaction(this.#knex, async tx => {
      const [revision] = await tx('revisions')
        .where({ repository_id, digest })
        .select('digest');
      if (!revision) return;
      await tx('signatures')
        .insert(row)
        .onConflict(['repository_id', 'digest'])
        .merge();
    });
  }

  async of(
    repositoryId: string,
    policyHash: string,
  ): Promise<Map<string, SignatureRecord>> {
    const rows = await this.#knex<SignatureRow>('signatures').where({
      repository_id: repositoryId,
      policy_hash: policyHash,
    });
    return new Map(rows.map(row => [row.digest, fromSignatureRow(row)]));
  }
}
