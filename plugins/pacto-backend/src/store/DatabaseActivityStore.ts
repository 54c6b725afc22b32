import type { Knex } from 'knex';
import type {
  ActivityPage,
  ActivityQuery,
  ActivityRecord,
  ActivityStore,
} from './ActivityStore';
import { type ChangeRow, fromChangeRow } from './changeRows';
import { cleanText } from './values';
import { whereInScope } from './whereInScope';
import { whereService } from './whereService';

/** Columns of `changes` are null where nothing is known. */
type ActivityRow = Omit<ChangeRow, 'from_digest'> & {
  from_digest: string | null;
  revision_id: string;
  revision_digest: string;
  version: string | null;
  first_seen_at: string;
  from_version: string | null;
};

/** @internal */
export class DatabaseActivityStore implements ActivityStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseActivityStore {
    return new DatabaseActivityStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(query: ActivityQuery): Promise<ActivityPage> {
    const { after, limit } = query;
    const page = this.#filtered(query).leftJoin('revisions as origins', join =>
      join
        .on('origins.repository_id', 'changes.repository_id')
        .andOn('origins.digest', 'changes.from_digest'),
    );
    if (after) whereAfter(page, after);
    const [rows, total] = await Promise.all([
      page
        .orderBy([
          { column: 'revisions.first_seen_at', order: 'desc' },
          { column: 'revisions.repository_id' },
          { column: 'revisions.digest' },
        ])
        .limit(limit + 1)
        .select('changes.*', {
          revision_id: 'revisions.repository_id',
          revision_digest: 'revisions.digest',
          version: 'revisions.version',
          first_seen_at: 'revisions.first_seen_at',
          from_version: 'origins.version',
        }) as Promise<ActivityRow[]>,
      this.#count(query),
    ]);
    return {
      items: rows.slice(0, limit).map(toRecord),
      more: rows.length > limit,
      total,
    };
  }

  async #count(query: ActivityQuery): Promise<number> {
    const [{ count }] = await this.#filtered(query).count({ count: '*' });
    return Number(count);
  }

  #filtered(query: ActivityQuery): Knex.QueryBuilder {
    const { scope, rulesVersion, classifications, since } = query;
    const builder = this.#knex('revisions')
      .join('repositories', 'repositories.id', 'revisions.repository_id')
      .leftJoin('changes', join =>
        join
          .on('changes.repository_id', 'revisions.repository_id')
          .andOn('changes.digest', 'revisions.digest')
          .andOnVal('changes.rules_version', rulesVersion),
      );
    whereInScope(this.#knex, builder, 'repositories.id', scope);
    whereService(builder, query);
    if (classifications) {
      builder.whereIn('changes.classification', [...classifications]);
    }
    if (since !== undefined) {
      builder.where('revisions.first_seen_at', '>=', cleanText(since));
    }
    return builder;
  }
}

function whereAfter(
  page: Knex.QueryBuilder,
  { at, repositoryId, digest }: NonNullable<ActivityQuery['after']>,
) {
  const [time, id, text] = [at, repositoryId, digest].map(cleanText);
  page.where(either =>
    either
      .where('revisions.first_seen_at', '<', time)
      .orWhere(tie =>
        tie
          .where('revisions.first_seen_at', time)
          .where(rest =>
            rest
              .where('revisions.repository_id', '>', id)
              .orWhere(same =>
                same
                  .where('revisions.repository_id', id)
                  .where('revisions.digest', '>', text),
              ),
          ),
      ),
  );
}

function toRecord(row: ActivityRow): ActivityRecord {
  const { from_digest } = row;
  return {
    at: row.first_seen_at,
    repositoryId: row.revision_id,
    digest: row.revision_digest,
    version: row.version ?? undefined,
    hop:
      from_digest === null ? undefined : fromChangeRow({ ...row, from_digest }),
    fromVersion: row.from_version ?? undefined,
  };
}
