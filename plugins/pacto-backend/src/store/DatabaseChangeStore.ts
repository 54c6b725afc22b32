import type { ChangeClass, VersionStep } from '@pacto/core';
import type { Knex } from 'knex';
import type { ChangeStore, HopRecord, PendingHops } from './ChangeStore';
import { cleanOptional, fromJson, inBatches, toJson } from './values';

interface ChangeRow {
  repository_id: string;
  digest: string;
  from_digest: string;
  profile: string;
  rules_version: number;
  state: string;
  classification: string | null;
  breaking: number | null;
  potential_breaking: number | null;
  non_breaking: number | null;
  step: string | null;
  reason: string | null;
}

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
    return new Map(rows.map(row => [row.digest, fromRow(row)]));
  }

  async save(repositoryId: string, hop: HopRecord): Promise<void> {
    const row = toRow(repositoryId, hop);
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

function toRow(repositoryId: string, hop: HopRecord): ChangeRow {
  return {
    repository_id: repositoryId,
    digest: hop.digest,
    from_digest: hop.fromDigest,
    profile: hop.profile,
    rules_version: hop.rulesVersion,
    state: hop.state,
    classification: hop.classification ?? null,
    breaking: hop.counts?.breaking ?? null,
    potential_breaking: hop.counts?.potentialBreaking ?? null,
    non_breaking: hop.counts?.nonBreaking ?? null,
    step: toJson(hop.step),
    reason: cleanOptional(hop.reason),
  };
}

function fromRow(row: ChangeRow): HopRecord {
  return {
    digest: row.digest,
    fromDigest: row.from_digest,
    profile: row.profile,
    rulesVersion: row.rules_version,
    state: row.state as HopRecord['state'],
    classification: (row.classification as ChangeClass | null) ?? undefined,
    counts:
      row.breaking === null
        ? undefined
        : {
            breaking: row.breaking,
            potentialBreaking: row.potential_breaking ?? 0,
            nonBreaking: row.non_breaking ?? 0,
          },
    step: fromJson<VersionStep>(row.step),
    reason: row.reason ?? undefined,
  };
}
