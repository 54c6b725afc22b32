import type { Knex } from 'knex';
import { inTransaction } from './inTransaction';
import { groupBy, inBatches } from './values';
import type {
  NewWorkItem,
  WorkItem,
  WorkItemStore,
  WorkReason,
} from './WorkItemStore';

interface WorkItemRow {
  repository: string;
  source_id: string;
  host: string;
  reason: string;
  tags: string | null;
  priority: number;
  asked: number;
  attempts: number;
  created_at: string;
  available_at: string;
  lease_owner: string | null;
  lease_until: string | null;
}

/** More of them are not worth remembering: the next recheck finds the rest. */
const MAX_TAGS = 100;

/** Lower comes first. Somebody waits for a retry. */
const PRIORITIES: Record<WorkReason, number> = { retry: 0, hint: 1 };

/** @internal */
export class DatabaseWorkItemStore implements WorkItemStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseWorkItemStore {
    return new DatabaseWorkItemStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add(item: NewWorkItem, at: string): Promise<void> {
    const { repository, sourceId, host, reason } = item;
    const asking = { source_id: sourceId, available_at: at };
    const moreUrgent = (column: string) =>
      this.#knex.raw(
        'case when work_items.priority < excluded.priority then work_items.?? else excluded.?? end',
        [column, column],
      );
    await inTransaction(this.#knex, async tx => {
      // It locks the row, so that tags which others add at the same time are seen.
      const [row]: Pick<WorkItemRow, 'tags'>[] = await tx('work_items')
        .insert({
          ...asking,
          repository,
          host,
          reason,
          priority: PRIORITIES[reason],
          asked: 1,
          attempts: 0,
          created_at: at,
        })
        .onConflict('repository')
        .merge({
          ...asking,
          reason: moreUrgent('reason'),
          priority: moreUrgent('priority'),
          asked: this.#knex.raw('work_items.asked + 1'),
        })
        .returning('tags');
      const known = fromTags(row.tags);
      const tags = [...new Set([...known, ...item.tags])].slice(-MAX_TAGS);
      if (tags.every(tag => known.includes(tag))) return;
      await tx('work_items')
        .where({ repository })
        .update({ tags: JSON.stringify(tags) });
    });
  }

  async claim(options: {
    owner: string;
    limit: number;
    perHost: number;
    at: string;
    until: string;
  }): Promise<WorkItem[]> {
    const { owner, limit, perHost, at, until } = options;
    // Most of the time there is nothing to do, and then nothing is locked or written.
    if (!(await this.#free(this.#knex, at).first('repository'))) return [];
    const claimed: WorkItem[] = [];
    await this.#knex.transaction(async tx => {
      const isPostgres = tx.client.config.client.includes('pg');
      // One at a time: who counts what others hold must not do so while they take more.
      if (isPostgres) await tx.raw(`select pg_advisory_xact_lock(7220001)`);
      const held: { host: string; count: number | string }[] = await tx(
        'work_items',
      )
        .where('lease_until', '>', at)
        .groupBy('host')
        .select('host')
        .count({ count: '*' });
      const left = new Map(
        held.map(({ host, count }) => [host, perHost - Number(count)]),
      );
      const full = [...left].flatMap(([host, room]) => (room > 0 ? [] : host));
      const rows: WorkItemRow[] = await this.#free(tx, at)
        .whereNotIn('host', full)
        .orderBy(['priority', 'available_at', 'repository'])
        .limit(limit * 4);
      for (const row of rows) {
        const room = left.get(row.host) ?? perHost;
        if (room <= 0 || claimed.length >= limit) continue;
        left.set(row.host, room - 1);
        const leased = {
          lease_owner: owner,
          lease_until: until,
          attempts: row.attempts + 1,
        };
        await tx('work_items')
          .where({ repository: row.repository })
          .update(leased);
        claimed.push(fromRow({ ...row, ...leased }));
      }
    });
    return claimed;
  }

  async renew(owner: string, until: string): Promise<void> {
    await this.#rows()
      .where({ lease_owner: owner })
      .update({ lease_until: until });
  }

  async complete(item: WorkItem, owner: string): Promise<void> {
    const held = { repository: item.repository, lease_owner: owner };
    const removed = await this.#rows()
      .where({ ...held, asked: item.asked })
      .delete();
    if (removed > 0) return;
    await this.#rows()
      .where(held)
      .update({ lease_owner: null, lease_until: null, attempts: 0 });
  }

  async postpone(
    item: WorkItem,
    owner: string,
    availableAt: string,
  ): Promise<void> {
    const held = { repository: item.repository, lease_owner: owner };
    await this.#rows()
      .where({ ...held, asked: item.asked })
      .update({ available_at: availableAt });
    await this.#rows()
      .where(held)
      .update({ lease_owner: null, lease_until: null });
  }

  async release(owner: string): Promise<void> {
    await this.#rows()
      .where({ lease_owner: owner })
      .update({ lease_owner: null, lease_until: null });
  }

  async of(repositories: readonly string[]): Promise<Map<string, WorkItem>> {
    const rows: WorkItemRow[] = [];
    for (const batch of inBatches(repositories)) {
      rows.push(...(await this.#rows().whereIn('repository', batch)));
    }
    return new Map(rows.map(row => [row.repository, fromRow(row)]));
  }

  async counts(): Promise<Map<string, number>> {
    const rows: Pick<WorkItemRow, 'source_id'>[] = await this.#rows().select(
      'source_id',
    );
    const bySource = groupBy(rows, row => row.source_id);
    return new Map([...bySource].map(([id, group]) => [id, group.length]));
  }

  async list(sourceId?: string): Promise<WorkItem[]> {
    const rows = this.#rows().orderBy('repository');
    if (sourceId !== undefined) rows.where({ source_id: sourceId });
    return (await rows).map(fromRow);
  }

  #rows() {
    return this.#knex<WorkItemRow>('work_items');
  }

  #free(knex: Knex, at: string) {
    return knex<WorkItemRow>('work_items')
      .where('available_at', '<=', at)
      .where(query =>
        query.whereNull('lease_until').orWhere('lease_until', '<=', at),
      );
  }
}

function fromTags(tags: string | null): string[] {
  return tags === null ? [] : JSON.parse(tags);
}

function fromRow(row: WorkItemRow): WorkItem {
  return {
    repository: row.repository,
    sourceId: row.source_id,
    host: row.host,
    reason: row.reason as WorkReason,
    tags: fromTags(row.tags),
    asked: row.asked,
    attempts: row.attempts,
    createdAt: row.created_at,
    availableAt: row.available_at,
    leaseUntil: row.lease_until ?? undefined,
  };
}
