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

/** Runs kept per source: more than a day at one run every five minutes. */
const KEPT_RUNS = 300;

/** Outcomes of runs that read the source, in full or in part. */
const READ: SyncOutcome[] = ['ok', 'partial'];

interface SyncRunRow extends SyncCounts {
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
        repositories: 0,
        tags: 0,
        fetched: 0,
        problems: 0,
      });
    });
    await this.#prune(sourceId);
    return { id };
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

  /** The newest run that read the source is kept however old: it says as of when the data is. */
  async #prune(sourceId: string): Promise<void> {
    const oldest = await this.#knex('sync_runs')
      .where({ source_id: sourceId })
      .orderBy('started_at', 'desc')
      .offset(KEPT_RUNS)
      .first('started_at');
    if (!oldest) return;
    const { lastRead } = await this.of(sourceId);
    const lastRecheck = await this.lastRecheck(sourceId);
    await this.#knex('sync_runs')
      .where({ source_id: sourceId })
      .where('started_at', '<=', oldest.started_at)
      .whereNotIn('id', [lastRead?.id ?? '', lastRecheck?.id ?? ''])
      .delete();
  }
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
    error: fromJson<Problem>(row.error),
  };
}
