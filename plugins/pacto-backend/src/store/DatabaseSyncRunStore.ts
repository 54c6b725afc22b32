import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type {
  Problem,
  SyncCounts,
  SyncOutcome,
  SyncRunRecord,
} from './records';
import type { FleetMoment, SourceRuns, SyncRunStore } from './SyncRunStore';
import { fromJson, groupBy, toJson } from './values';

/** Outcomes of runs that read the source, in full or in part. */
const READ: SyncOutcome[] = ['ok', 'partial'];

interface SyncRunRow extends Omit<SyncCounts, 'bytes'> {
  /** PostgreSQL gives it as text. */
  bytes: number | string;
  id: string;
  source_id: string;
  started_at: string;
  finished_at: string | null;
  outcome: string;
  rechecked: boolean | number;
  error: string | null;
}

/** @internal */
export class DatabaseSyncRunStore implements SyncRunStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseSyncRunStore {
    return new DatabaseSyncRunStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async start(options: { sourceId: string; at: string; rechecked: boolean }) {
    const { sourceId, at, rechecked } = options;
    const id = randomUUID();
    await this.#knex.transaction(async tx => {
      await tx('sync_runs')
        .where({ source_id: sourceId, outcome: 'running' })
        .update({ outcome: 'interrupted', finished_at: at });
      await tx('sync_runs').insert({
        id,
        source_id: sourceId,
        started_at: at,
        outcome: 'running',
        rechecked,
        ...noCounts(),
      });
    });
    return { id };
  }

  async progress(id: string, counts: SyncCounts): Promise<void> {
    await this.#knex('sync_runs')
      .where({ id, outcome: 'running' })
      .update({ ...counts });
  }

  async list(sourceId: string, limit: number): Promise<SyncRunRecord[]> {
    const rows: SyncRunRow[] = await this.#ordered(sourceId).limit(limit);
    return rows.map(fromRow);
  }

  async finish(
    id: string,
    result: SyncCounts & {
      at: string;
      outcome: Exclude<SyncOutcome, 'running'>;
      error?: Problem;
    },
  ): Promise<void> {
    const { at, error, ...columns } = result;
    await this.#knex('sync_runs')
      .where({ id })
      .update({ ...columns, finished_at: at, error: toJson(error) });
  }

  async of(sourceId: string): Promise<SourceRuns> {
    return {
      last: await this.#newest(sourceId, query => query),
      lastRead: await this.#newest(sourceId, query =>
        query.whereIn('outcome', READ),
      ),
    };
  }

  async moment(sourceIds: readonly string[]): Promise<FleetMoment> {
    const newest = sourceIds.flatMap(sourceId => [
      this.#ordered(sourceId),
      this.#ordered(sourceId).whereIn('outcome', READ),
    ]);
    const isNewest = this.#knex.raw(
      `sync_runs.id in (${['null', ...newest.map(() => '?')].join(', ')})`,
      newest.map(query => query.limit(1).select('id')),
    );
    // From the one row that is always there, so that there is an answer without any run.
    const rows: (SyncRunRow & { version: number | string })[] =
      await this.#knex('fleet_state')
        .leftJoin('sync_runs', join => join.on(isNewest))
        .orderBy([
          { column: 'started_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .select('sync_runs.*', 'fleet_state.version');
    const runs = groupBy(
      rows.filter(({ id }) => id !== null).map(fromRow),
      ({ sourceId }) => sourceId,
    );
    return {
      version: String(rows[0].version),
      runs: new Map(
        Array.from(runs, ([sourceId, found]) => [
          sourceId,
          {
            last: found[0],
            lastRead: found.find(({ outcome }) => READ.includes(outcome)),
          },
        ]),
      ),
    };
  }

  lastRecheck(sourceId: string): Promise<SyncRunRecord | undefined> {
    return this.#newest(sourceId, query =>
      query.whereIn('outcome', READ).where({ rechecked: true }),
    );
  }

  async prune(before: string): Promise<number> {
    const sources = await this.#knex('sync_runs').distinct('source_id');
    const kept = await Promise.all(
      sources.map(async ({ source_id: sourceId }) => {
        const { last, lastRead } = await this.of(sourceId);
        return [last, lastRead, await this.lastRecheck(sourceId)];
      }),
    );
    return this.#knex('sync_runs')
      .where('started_at', '<', before)
      .whereNotIn(
        'id',
        kept.flat().flatMap(run => run?.id ?? []),
      )
      .delete();
  }

  async #newest(
    sourceId: string,
    restrict: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<SyncRunRecord | undefined> {
    const row: SyncRunRow | undefined = await restrict(
      this.#ordered(sourceId),
    ).first();
    return row && fromRow(row);
  }

  /** Newest first. */
  #ordered(sourceId: string): Knex.QueryBuilder {
    return this.#knex('sync_runs')
      .where({ source_id: sourceId })
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
  }
}

/** Of a run that has only just begun. @internal */
export function noCounts(): SyncCounts {
  return {
    repositories: 0,
    tags: 0,
    fetched: 0,
    problems: 0,
    done: 0,
    changed: 0,
    failed: 0,
    requests: 0,
    bytes: 0,
  };
}

function fromRow(row: SyncRunRow): SyncRunRecord {
  return {
    id: row.id,
    sourceId: row.source_id,
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? undefined,
    outcome: row.outcome as SyncOutcome,
    rechecked: Boolean(row.rechecked),
    repositories: row.repositories,
    tags: row.tags,
    fetched: row.fetched,
    problems: row.problems,
    done: row.done,
    changed: row.changed,
    failed: row.failed,
    requests: row.requests,
    bytes: Number(row.bytes),
    error: fromJson<Problem>(row.error),
  };
}
